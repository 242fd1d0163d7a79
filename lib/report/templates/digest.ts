import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { type Document, text } from '#report/document.ts';
import { entryTable } from '#report/templates/parts/entry-table.ts';
import { kpiTable } from '#report/templates/parts/kpi-table.ts';
import { outcomesText } from '#report/templates/parts/outcomes-text.ts';
import { aboutText } from '#report/templates/parts/period-text.ts';
import { regressionsTable } from '#report/templates/parts/regressions-table.ts';
import { reportHead } from '#report/templates/parts/report-head.ts';
import { spendingTable } from '#report/templates/parts/spending-table.ts';
import { waiversPart } from '#report/templates/parts/waivers-part.ts';
import type { ReportTemplate } from '#report/templates/report-template.ts';

/** Verdicts in the list of all. */
const MOST_VERDICTS = 40;
const MOST_REGRESSIONS = 15;

export const digest: ReportTemplate = {
  name: 'digest',
  meaning: "A team's week: what was judged, what needs a look, what it cost",
  days: 7,
  withBefore: true,
  title: ({ filter }) => `Digest of ${aboutText(filter)}`,
  headline: ({ entries }) => outcomesText(entries),
  compose(facts): Document {
    const { entries, replaced, before, waivers, composedAt, filter } = facts;
    // Money is spent whether or not a rerun has replaced what it was spent on.
    const paid = [...entries, ...replaced];
    const open = newestOfEach(entries).filter(({ outcome, isWarned }) => outcome !== 'pass' || isWarned);
    return [
      ...reportHead([text(`Digest of ${aboutText(filter)}`, 'strong')], outcomesText(entries), facts),
      ...(open.length === 0
        ? []
        : [{ kind: 'heading' as const, text: 'Needs a look' }, ...entryTable(open, MOST_VERDICTS)]),
      ...regressionsTable(entries, MOST_REGRESSIONS),
      ...kpiTable(paid, before),
      ...waiversPart(waivers, Date.parse(composedAt)),
      ...spendingTable('Cost by suite', 'Suite', paid, ({ suite }) => suite),
      ...(entries.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'All verdicts, the newest first' },
            ...entryTable(entries.toReversed(), MOST_VERDICTS),
          ]),
    ];
  },
};

/** What each suite said last of each subject: an older failure that was mended since needs no look. */
function newestOfEach(entries: readonly ReportEntry[]): ReportEntry[] {
  return [
    ...new Map(entries.map((entry) => [JSON.stringify([entry.suite, entry.change.subject]), entry])).values(),
  ];
}
