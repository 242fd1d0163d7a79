import { DataTable } from '#dashboard/components/data-table.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import { formatPercent } from '#domain/format/format-metric.ts';
import { deadlineMinutesOf } from '#domain/run-deadline.ts';
import type { Suite } from '#domain/suite.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

const reuses = {
  pinned: 'of immutable targets are used again',
  off: 'are never used again',
} as const;

/** What starts a run, how much it reads, and what becomes of it. */
export function SuiteTriggers({ definition }: { readonly definition: Suite }) {
  const { triggers, reuse, promote, supersede, sample, maxSample, shardRows } = definition;
  return (
    <section class="stack" aria-label="Runs of the suite">
      <h2>What starts a run, and how it goes</h2>
      <DataTable
        label="Triggers"
        rows={triggers.map((trigger, place) => ({ ...trigger, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { title: 'A change of', cell: ({ change }) => change },
          { title: 'Subject', cell: ({ subject }) => subject ?? 'any' },
          { title: 'When', cell: ({ schedule }) => schedule ?? 'as it occurs' },
          {
            title: 'Together',
            cell: ({ coalesceSeconds = 0 }) =>
              coalesceSeconds === 0 ? 'each by itself' : `the newest of ${coalesceSeconds} s`,
          },
        ]}
      />
      <Facts
        of={[
          [
            'Reads',
            `${formatPercent(sample)} of the dataset${maxSample === undefined ? '' : `, up to ${formatPercent(maxSample)} while open`}`,
          ],
          ['Rows a shard', `about ${formatCount(shardRows)}`],
          ['Ends within', formatDuration(deadlineMinutesOf(definition) * 60_000)],
          [
            'Stored answers',
            typeof reuse === 'string'
              ? reuses[reuse]
              : `younger than ${reuse.maxAgeDays} days are used again, once a re-ask agrees`,
          ],
          [
            'A pass',
            promote === 'on-pass' ? 'makes the candidate the champion' : 'moves no champion: a person does',
          ],
          [
            'A newer change',
            supersede === 'cancel' ? 'ends the run under way' : 'lets the run under way finish',
          ],
        ]}
      />
    </section>
  );
}
