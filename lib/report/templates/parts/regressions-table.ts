import { formatDifference } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import { entryKpis } from '#domain/reports/entry-kpis.ts';
import { versionKey } from '#domain/reports/kpis.ts';
import type { EntryAlert, ReportEntry } from '#domain/reports/report-entry.ts';
import { type Document, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';
import { outcomeText } from '#report/templates/parts/entry-table.ts';

/** A metric and slice that lost in one version, as the newest verdict that found it says. */
interface Regression {
  readonly alert: EntryAlert;
  readonly entry: ReportEntry;
  /** Verdicts of the same suite on the same version. */
  readonly judged: number;
}

/** What lost in which version, and what its run came to; the newest first. A version that was judged again is told once. */
export function regressionsTable(entries: readonly ReportEntry[], most: number): Document {
  const all = regressionsOf(entries);
  if (all.length === 0) return [];
  const shown = all.slice(0, most);
  const left = Math.max(all.length, entryKpis(entries).regressions) - shown.length;
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
      rows: shown.map(({ entry, alert, judged }) => [
        text(alert.metric, 'bad'),
        text(formatSlice(alert.slice)),
        text(formatDifference(alert.improvement, alert.unit)),
        text(entry.suite),
        text(`${entry.change.subject} ${entry.change.candidate}${judgedAgain(judged)}`),
        outcomeText(entry),
      ]),
    },
    ...(left === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [text(`And ${countOf(left, 'regression')} more, in the verdicts.`, 'quiet')],
          },
        ]),
  ];
}

function regressionsOf(entries: readonly ReportEntry[]): Regression[] {
  const versions = Map.groupBy(entries, versionKey);
  const found = new Map<string, Regression>();
  for (const entry of entries.toReversed()) {
    const version = versionKey(entry);
    for (const alert of entry.alerts) {
      const key = JSON.stringify([version, alert.metric, alert.slice]);
      if (!found.has(key)) found.set(key, { alert, entry, judged: versions.get(version)!.length });
    }
  }
  return [...found.values()];
}

/** `, judged twice` */
function judgedAgain(times: number): string {
  if (times < 2) return '';
  return times === 2 ? ', judged twice' : `, judged ${times} times`;
}
