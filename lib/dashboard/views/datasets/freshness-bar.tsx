import type { Freshness } from '#contracts/api/dataset-resource.ts';
import { FreshnessMark } from '#dashboard/views/datasets/freshness-mark.tsx';
import { formatDuration } from '#report/format/format-duration.ts';

const DAY_MS = 86_400_000;

/** How old a dataset is against how often its card says that it is made again. */
export function FreshnessBar({ of }: { readonly of: Freshness }) {
  const { publishedAt, ageDays, refreshDays } = of;
  const left = refreshDays === null || ageDays === null ? null : (refreshDays - ageDays) * DAY_MS;
  return (
    <span class="stack tight">
      <FreshnessMark of={of} />
      {ageDays !== null && refreshDays !== null && (
        <meter
          value={Math.min(ageDays, refreshDays)}
          max={refreshDays}
          aria-label={`Age: ${Math.floor(ageDays)} of ${refreshDays} days`}
        />
      )}
      <span class="quiet small">
        {publishedAt === null
          ? 'It was not kept when it was published.'
          : `Published ${publishedAt.slice(0, 10)}.`}
        {left !== null &&
          (left >= 0
            ? ` To be looked over within ${formatDuration(left)}.`
            : ` It was to be looked over ${formatDuration(-left)} ago.`)}
        {refreshDays === null && of.state === 'unknown' && ' The card’s words name no time.'}
      </span>
    </span>
  );
}
