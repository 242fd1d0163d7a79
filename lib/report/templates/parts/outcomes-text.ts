import { entryKpis } from '#domain/reports/entry-kpis.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { outcomesInOrder } from '#domain/run.ts';
import { countOf } from '#report/format/format-count.ts';

/** `3 changes were judged in 4 runs: 2 pass, 1 inconclusive, 1 fail.` */
export function outcomesText(entries: readonly ReportEntry[]): string {
  if (entries.length === 0) return 'No run had its verdict in this time.';
  const { changes, runs, outcomes } = entryKpis(entries);
  const counted = outcomesInOrder.flatMap((outcome) =>
    outcomes[outcome] === 0 ? [] : [`${outcomes[outcome]} ${outcome}`],
  );
  return `${countOf(changes, 'change')} ${changes === 1 ? 'was' : 'were'} judged in ${countOf(runs, 'run')}: ${counted.join(', ')}.`;
}
