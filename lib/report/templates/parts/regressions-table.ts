import { formatDifference } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { type Document, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';
import { outcomeText } from '#report/templates/parts/entry-table.ts';

/** What lost in which version, and what its run came to; the newest first. */
export function regressionsTable(entries: readonly ReportEntry[], most: number): Document {
  const all = entries.toReversed().flatMap((entry) => entry.alerts.map((alert) => ({ entry, alert })));
  const count = entries.reduce((sum, { alertCount }) => sum + alertCount, 0);
  if (count === 0) return [];
  const shown = all.slice(0, most);
  return [
    { kind: 'heading', text: 'Regressions caught' },
    {
      kind: 'table',
      columns: [
        { title: 'Metric' },
        { title: 'Slice' },
        { title: 'Effect', align: 'right' },
        { title: 'Suite' },
        { title: 'Version' },
        { title: 'Verdict' },
      ],
      rows: shown.map(({ entry, alert }) => [
        text(alert.metric, 'bad'),
        text(formatSlice(alert.slice)),
        text(formatDifference(alert.improvement, alert.unit)),
        text(entry.suite),
        text(`${entry.change.subject} ${entry.change.candidate}`),
        outcomeText(entry),
      ]),
    },
    ...(count === shown.length
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              text(`And ${countOf(count - shown.length, 'regression')} more, in the verdicts.`, 'quiet'),
            ],
          },
        ]),
  ];
}
