import { Outcome, toneOf } from '#dashboard/components/outcome.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import type { Verdict } from '#domain/verdict.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';
import { formatUsd } from '#report/format/format-usd.ts';
import { isWarned } from '#report/outcome-tone.ts';

/** The verdict as it is understood in ten seconds: the outcome, one sentence, and what it rests on. */
export function VerdictBanner({ verdict }: { readonly verdict: Verdict }) {
  const { outcome, headline, rows, waves, cost, decision, supersededBy } = verdict;
  const warned = isWarned(verdict);
  const took = formatDuration(Date.parse(verdict.decidedAt) - Date.parse(verdict.startedAt));
  return (
    <section class={`banner ${warned ? 'doubtful' : toneOf(outcome)}`} aria-label="Verdict">
      <p>
        <Outcome of={outcome} more={warned ? ' with a warning' : ''} />
      </p>
      <p class="sentence break">{headline}</p>
      {warned && <p class="break">{decision?.warning}</p>}
      <p class="line small">
        <span>{formatCount(rows)} rows</span>
        <span>
          wave {waves.decidedAt + 1} of {waves.planned}
        </span>
        <span>{took}</span>
        <span>{formatUsd(cost.microUsd)}</span>
        <span>
          decided <When at={verdict.decidedAt} />
        </span>
      </p>
      {supersededBy != null && (
        <p class="small">
          A newer change of this subject, <code>{supersededBy.candidate}</code>, is judged:{' '}
          <a href={hrefTo(['runs'], { subject: verdict.change.subject })}>its runs</a>.
        </p>
      )}
    </section>
  );
}
