import { formatPercent } from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { entryKpis } from '#domain/reports/entry-kpis.ts';
import type { Kpis } from '#domain/reports/kpis.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { outcomesInOrder } from '#domain/run.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

/** The figures of the time beside those of the time before. */
export function kpiTable(entries: readonly ReportEntry[], before: readonly ReportEntry[]): Document {
  const [now, then] = [entryKpis(entries), entryKpis(before)];
  return [
    { kind: 'heading', text: 'In figures' },
    {
      kind: 'table',
      columns: [
        { title: 'Figure' },
        { title: 'This time', align: 'right' },
        { title: 'Before', align: 'right' },
      ],
      rows: figures.map(([name, of]) => [text(name), text(of(now)), text(of(then), 'quiet')]),
    },
    {
      kind: 'paragraph',
      text: [
        text(
          'Before: as many days before these. Decided: pass, fail or waived. Regressions: metrics and slices that lost ' +
            'significantly and by more than matters, each once for a version. Cost: list prices, AWS itself and runs that a rerun ' +
            'has replaced included.',
          'quiet',
        ),
      ],
    },
  ];
}

const minutes = (value: number) => formatDuration(value * 60_000);

const figures: readonly (readonly [name: string, of: (kpis: Kpis) => string])[] = [
  ['Changes judged', ({ changes }) => formatCount(changes)],
  ['Runs', ({ runs }) => formatCount(runs)],
  ...outcomesInOrder.map(
    (outcome) => [`… ${outcome}`, ({ outcomes }: Kpis) => formatCount(outcomes[outcome])] as const,
  ),
  ['Decided', ({ decidedShare }) => (decidedShare === null ? 'none' : formatPercent(decidedShare))],
  [
    'Event to verdict, median',
    ({ minutesToVerdict }) => (minutesToVerdict === null ? 'none' : minutes(minutesToVerdict.median)),
  ],
  [
    'Event to verdict, 95 %',
    ({ minutesToVerdict }) => (minutesToVerdict === null ? 'none' : minutes(minutesToVerdict.p95)),
  ],
  ['Regressions caught', ({ regressions }) => formatCount(regressions)],
  ['Cost', ({ spentMicroUsd }) => formatUsd(spentMicroUsd)],
  ['Calls without a price', ({ unpricedCalls }) => formatCount(unpricedCalls)],
  ['Rows saved by early stops', ({ saved }) => formatCount(saved.rows)],
  ['Money saved by early stops', ({ saved }) => formatUsd(saved.microUsd)],
];
