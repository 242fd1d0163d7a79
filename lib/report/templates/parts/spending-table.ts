import { formatUsd } from '#domain/format/format-usd.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';

/** What runs cost by one of their marks, the dearest first. */
export function spendingTable(
  heading: string,
  title: string,
  entries: readonly ReportEntry[],
  groupOf: (entry: ReportEntry) => string,
): Document {
  if (entries.length === 0) return [];
  const groups = [...Map.groupBy(entries, groupOf)]
    .map(([group, alike]) => {
      const sum = (figure: (entry: ReportEntry) => number) =>
        alike.reduce((total, entry) => total + figure(entry), 0);
      return {
        group,
        runs: alike.length,
        providers: sum(({ cost }) => cost.microUsd),
        aws: sum(({ cost }) => cost.awsMicroUsd),
        unpriced: sum(({ cost }) => cost.unpricedCalls),
        saved: sum(({ saved }) => saved.microUsd),
      };
    })
    .sort((a, b) => b.providers + b.aws - a.providers - a.aws || (a.group < b.group ? -1 : 1));
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: [
        { title },
        { title: 'Runs', align: 'right' },
        { title: 'Providers', align: 'right' },
        { title: 'AWS itself', align: 'right' },
        { title: 'Unpriced calls', align: 'right' },
        { title: 'Saved', align: 'right' },
      ],
      rows: groups.map(({ group, runs, providers, aws, unpriced, saved }) => [
        text(group),
        text(formatCount(runs)),
        text(formatUsd(providers)),
        text(formatUsd(aws)),
        text(formatCount(unpriced), unpriced > 0 ? 'doubtful' : 'plain'),
        text(formatUsd(saved)),
      ]),
    },
  ];
}
