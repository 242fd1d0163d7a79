import type { Kpis } from '#contracts/api/routes/read-kpis.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { type DataColumn, DataTable } from '#dashboard/components/data-table.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { PeriodFields } from '#dashboard/views/trends/period-fields.tsx';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';
import { formatPercent } from '#report/format/format-metric.ts';
import { formatUsd } from '#report/format/format-usd.ts';

const MINUTE_MS = 60_000;
const usd = (dollars: number) => formatUsd(dollars * 1e6);
const took = (of: Kpis) =>
  of.minutesToVerdict === null ? '' : formatDuration(of.minutesToVerdict.median * MINUTE_MS);

const figures: readonly DataColumn<Kpis>[] = [
  { title: 'Changes', isNumber: true, cell: ({ changes }) => formatCount(changes) },
  { title: 'Runs', isNumber: true, cell: ({ runs }) => formatCount(runs) },
  { title: 'Passed', isNumber: true, cell: ({ outcomes }) => formatCount(outcomes.pass) },
  { title: 'Failed', isNumber: true, cell: ({ outcomes }) => formatCount(outcomes.fail) },
  { title: 'Waived', isNumber: true, cell: ({ outcomes }) => formatCount(outcomes.waived) },
  {
    title: 'Undecided',
    isNumber: true,
    cell: ({ outcomes }) => formatCount(outcomes.inconclusive + outcomes.incomplete),
  },
  {
    title: 'Decided',
    isNumber: true,
    cell: ({ decidedShare }) => (decidedShare === null ? '' : formatPercent(decidedShare)),
  },
  { title: 'To a verdict', isNumber: true, cell: took },
  {
    title: 'Regressions caught',
    isNumber: true,
    cell: ({ regressionsCaught }) => formatCount(regressionsCaught),
  },
  { title: 'Calls saved', isNumber: true, cell: ({ saved }) => formatCount(saved.calls) },
  { title: 'Spent', isNumber: true, cell: ({ spentUsd }) => usd(spentUsd) },
];

/** What the service did in a period, by suite and by team. */
export function KpiTable({ query: { from, to } }: { readonly query: Readonly<Record<string, string>> }) {
  const answer = useApi('read-kpis', { query: { from, to } });
  return (
    <Loaded of={answer} what="the figures" lines={12}>
      {({ total, suites, teams, ...period }) => (
        <div class="stack wide">
          <PeriodFields from={period.from} to={period.to} />
          <Facts
            of={[
              ['Judged', `${formatCount(total.changes)} changes in ${formatCount(total.runs)} runs`],
              [
                'To a verdict',
                total.minutesToVerdict === null
                  ? ''
                  : `${took(total)} at the median, ${formatDuration(total.minutesToVerdict.p95 * MINUTE_MS)} at the 95th percentile`,
              ],
              ['Regressions caught', formatCount(total.regressionsCaught)],
              [
                'Saved by waves',
                `${formatCount(total.saved.rows)} rows, ${formatCount(total.saved.calls)} calls, ${usd(total.saved.usd)}`,
              ],
              [
                'Spent',
                `${usd(total.spentUsd)}${total.unpricedCalls > 0 ? ` + ${formatCount(total.unpricedCalls)} unpriced calls` : ''}`,
              ],
              [
                'Live waivers',
                <a key="waivers" href={hrefTo(['waivers'])}>
                  {formatCount(total.liveWaivers)}
                </a>,
              ],
            ]}
          />
          <section class="stack" aria-label="By team">
            <h2>By team</h2>
            <DataTable
              label="By team"
              rows={teams}
              keyOf={({ team }) => team}
              columns={[{ title: 'Team', cell: ({ team }) => team }, ...figures]}
            />
          </section>
          <section class="stack" aria-label="By suite">
            <h2>By suite</h2>
            <DataTable
              label="By suite"
              rows={suites}
              keyOf={({ suite }) => suite}
              columns={[
                { title: 'Suite', cell: ({ suite }) => <a href={hrefTo(['suites', suite])}>{suite}</a> },
                ...figures,
              ]}
            />
          </section>
        </div>
      )}
    </Loaded>
  );
}
