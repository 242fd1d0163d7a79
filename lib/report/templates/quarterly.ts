import { formatPercent } from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { entryKpis } from '#domain/reports/entry-kpis.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { kpiTable } from '#report/templates/parts/kpi-table.ts';
import { outcomesText } from '#report/templates/parts/outcomes-text.ts';
import { aboutText } from '#report/templates/parts/period-text.ts';
import { regressionsTable } from '#report/templates/parts/regressions-table.ts';
import { reportHead } from '#report/templates/parts/report-head.ts';
import { spendingTable } from '#report/templates/parts/spending-table.ts';
import { trends } from '#report/templates/parts/trends.ts';
import { waiversPart } from '#report/templates/parts/waivers-part.ts';
import type { ReportTemplate } from '#report/templates/report-template.ts';

const MOST_REGRESSIONS = 40;

export const quarterly: ReportTemplate = {
  name: 'quarterly',
  meaning: "A quarter's quality: trends, regressions caught, waivers, cost, key figures",
  days: 91,
  withBefore: true,
  title: ({ filter }) => `Quality report of ${aboutText(filter)}`,
  headline: ({ entries }) => outcomesText(entries),
  compose(facts): Document {
    const { entries, replaced, before, waivers, composedAt, filter } = facts;
    // Money is spent whether or not a rerun has replaced what it was spent on.
    const paid = [...entries, ...replaced];
    return [
      ...reportHead([text(`Quality report of ${aboutText(filter)}`, 'strong')], outcomesText(entries), facts),
      ...kpiTable(paid, before),
      ...byGroup('Month by month', 'Month', paid, ({ decidedAt }) => decidedAt.slice(0, 7)),
      ...byGroup('Team by team', 'Team', paid, ({ team }) => team),
      ...byGroup('Suite by suite', 'Suite', paid, ({ suite }) => suite),
      ...trends(entries),
      ...regressionsTable(entries, MOST_REGRESSIONS),
      ...waiversPart(waivers, Date.parse(composedAt)),
      ...spendingTable('Cost by team', 'Team', paid, ({ team }) => team),
      ...spendingTable('Cost by what changed', 'Kind of change', paid, ({ change }) => change.kind),
    ];
  },
};

/** How the runs of each group came out. */
function byGroup(
  heading: string,
  title: string,
  entries: readonly ReportEntry[],
  groupOf: (entry: ReportEntry) => string,
): Document {
  if (entries.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: [
        { title },
        { title: 'Changes', align: 'right' },
        { title: 'Runs', align: 'right' },
        { title: 'Pass', align: 'right' },
        { title: 'Fail', align: 'right' },
        { title: 'Waived', align: 'right' },
        { title: 'Open', align: 'right' },
        { title: 'Decided', align: 'right' },
        { title: 'Regressions', align: 'right' },
        { title: 'Cost', align: 'right' },
      ],
      rows: [...Map.groupBy(entries, groupOf)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, alike]) => {
          const { changes, runs, outcomes, decidedShare, regressions, spentMicroUsd } = entryKpis(alike);
          return [
            text(group),
            text(formatCount(changes)),
            text(formatCount(runs)),
            text(formatCount(outcomes.pass)),
            text(formatCount(outcomes.fail), outcomes.fail > 0 ? 'bad' : 'plain'),
            text(formatCount(outcomes.waived)),
            text(formatCount(outcomes.inconclusive + outcomes.incomplete)),
            text(decidedShare === null ? 'none' : formatPercent(decidedShare)),
            text(formatCount(regressions)),
            text(formatUsd(spentMicroUsd)),
          ];
        }),
    },
  ];
}
