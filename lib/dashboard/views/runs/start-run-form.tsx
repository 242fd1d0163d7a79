import { useId, useState } from 'preact/hooks';
import type { AcceptedRun } from '#contracts/api/run-resource.ts';
import { callApi } from '#dashboard/api/call-api.ts';
import { useRight } from '#dashboard/api/me.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { AskedNote } from '#dashboard/components/asked-note.tsx';
import { NoRightNote } from '#dashboard/components/no-right-note.tsx';
import { SelectField } from '#dashboard/components/select-field.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { changeQuery, hrefTo } from '#dashboard/routing/location.ts';
import { knownVersions, type RunRequest } from '#dashboard/views/runs/run-request.ts';
import { StartRunDialog } from '#dashboard/views/runs/start-run-dialog.tsx';

/** Asks for a run: of which suite stands in the address, so that a suite's page leads here. */
export function StartRunForm({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const mayWrite = useRight('write');
  const chosen = query.suite ?? '';
  const suites = useApi('list-suites', {}).loading;
  const suite = useApi('read-suite', chosen === '' ? null : { params: { suite: chosen } }).loading;
  const found = suite.state === 'ready' ? suite.value : null;
  const [request, setRequest] = useState<RunRequest | null>(null);
  const [asked, setAsked] = useState<AcceptedRun | null>(null);
  const versions = useId();
  const names = suites.state === 'ready' ? suites.value.suites.map(({ name }) => name) : [];
  const champion = found?.champion?.version;
  return (
    <div class="stack">
      <ViewHeading title="Start a run" />
      <p class="quiet">
        One suite judges one version, against the champion or another version, as if a deployment had told of
        it.
      </p>
      {!mayWrite && <NoRightNote>Starting a run</NoRightNote>}
      <form
        class="stack card"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          const text = (name: string) => String(fields.get(name) ?? '').trim();
          setRequest({
            suite: chosen,
            candidate: text('candidate'),
            baseline: text('baseline'),
            subject: text('subject'),
          });
        }}
      >
        <div class="form">
          <div class="field">
            <SelectField
              label="Suite"
              value={chosen}
              options={names}
              any="choose one"
              required
              on={(name) => changeQuery({ suite: name }, { replace: true })}
            />
          </div>
          <label class="field">
            Candidate: the version to judge
            <input name="candidate" required pattern=".*\S.*" maxLength={1_024} list={versions} />
          </label>
          <label class="field">
            Baseline (default: the champion{champion === undefined ? '' : `, ${champion}`})
            <input name="baseline" maxLength={1_024} list={versions} />
          </label>
          <label class="field">
            Subject (default: the suite’s name)
            <input name="subject" maxLength={1_024} />
          </label>
        </div>
        <datalist id={versions}>
          {knownVersions(found).map((version) => (
            <option key={version} value={version} />
          ))}
        </datalist>
        <div class="line">
          <button type="submit" class="main" disabled={!mayWrite}>
            Start it
          </button>
          <a href={hrefTo(['runs'])}>Leave it</a>
        </div>
      </form>
      {asked !== null && <AskedNote asked={asked} />}
      {request !== null && (
        <StartRunDialog
          request={request}
          suite={found}
          close={() => setRequest(null)}
          start={async (body) => setAsked(await callApi('start-run', { body }))}
        />
      )}
    </div>
  );
}
