import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { callApi } from '#dashboard/api/call-api.ts';
import { useRight } from '#dashboard/api/me.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';
import { goTo, hrefTo } from '#dashboard/routing/location.ts';

const DAY_MS = 24 * 3_600_000;
const MOST_DAYS = 90;
const USUAL_DAYS = 14;

const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Asks for a waiver; a link from a failed rule fills in what is known. */
export function WaiverForm({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const mayWrite = useRight('write');
  const { loading } = useApi('list-suites', {});
  const suites = loading.state === 'ready' ? loading.value.suites.map(({ name }) => name) : [];
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]),
    );
    const given = (name: string) =>
      text[name] === '' || text[name] === undefined ? {} : { [name]: text[name] };
    setBusy(true);
    setError(null);
    try {
      await callApi('create-waiver', {
        params: { suite: text.suite ?? '' },
        body: {
          rule: text.rule ?? '',
          ...given('slice'),
          ...given('candidate'),
          owner: text.owner ?? '',
          reason: text.reason ?? '',
          expiresAt: `${text.until}T23:59:59Z`,
        },
      });
      goTo(hrefTo(['waivers', 'proposed']));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack card" onSubmit={submit}>
      <div class="form">
        <label class="field">
          Suite
          <select name="suite" required value={query.suite ?? ''}>
            <option value="">choose one</option>
            {suites.map((suite) => (
              <option key={suite}>{suite}</option>
            ))}
          </select>
        </label>
        <Field
          name="rule"
          label="Rule, as verdicts show its id; * stands for any text"
          value={query.rule}
          required
        />
        <Field
          name="slice"
          label="Slice, e.g. negation=yes (default: whatever the rule says)"
          value={query.slice}
        />
        <Field name="candidate" label="Version (default: every version)" value={query.candidate} />
        <Field
          name="owner"
          label="Owner: who answers for the failure and its end"
          value={undefined}
          required
        />
        <label class="field">
          Ends with the day (UTC)
          <input
            name="until"
            type="date"
            required
            min={dayFromNow(0)}
            max={dayFromNow(MOST_DAYS - 1)}
            value={dayFromNow(USUAL_DAYS)}
          />
        </label>
        <label class="field whole">
          Reason: why the rule may be passed over
          <textarea name="reason" required maxLength={500} />
        </label>
      </div>
      <div class="line">
        <button type="submit" class="main" disabled={isBusy || !mayWrite}>
          Ask for it
        </button>
        <a href={hrefTo(['waivers'])}>Leave it</a>
        <span class="quiet small">Somebody else has to approve it before it covers anything.</span>
      </div>
      {error !== null && <ProblemNote error={error} />}
    </form>
  );
}

function Field({
  name,
  label,
  value,
  required = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly required?: boolean;
}) {
  return (
    <label class="field">
      {label}
      <input name={name} required={required} maxLength={300} defaultValue={value ?? ''} />
    </label>
  );
}
