import type { FollowedRun } from '#contracts/api/run-resource.ts';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { formatCount } from '#report/format/format-count.ts';

/** How much of a run is done: rows of what is planned, which it may not need. */
export function RunProgressBar({ run: { progress, state, suite } }: { readonly run: FollowedRun }) {
  if (progress === null || state === 'ended') return null;
  const { rows, wave, waves } = progress;
  const share = rows.planned === 0 ? 0 : Math.floor((100 * rows.done) / rows.planned);
  return (
    <div class="stack tight">
      <progress
        value={rows.done}
        max={Math.max(1, rows.planned)}
        aria-label={`Rows of ${suite} that are judged`}
      />
      <p class="line apart small quiet">
        <Outcome of={state} />
        <span>
          {share} %: {formatCount(rows.done)} of {formatCount(rows.planned)} rows, wave {wave + 1} of {waves}
        </span>
      </p>
    </div>
  );
}
