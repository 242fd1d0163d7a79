import { waiverState } from '#domain/waivers/waiver.ts';
import { requiredPeriod } from '#workflow/api/required-period.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { endedRuns } from '#workflow/ended-runs.ts';
import { toldKpis } from '#workflow/kpis.ts';
import { listWaivers } from '#workflow/waivers/list-waivers.ts';

const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;

/** The team of suites that are not published any more. */
const NO_TEAM = 'none';

export const answerReadKpis: RouteAnswer<'read-kpis'> = async ({ query }, ports) => {
  const nowMs = ports.nowMs();
  const { to = dayOf(nowMs) } = query;
  const { from = dayOf(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY_MS) } = query;
  const period = requiredPeriod({ from, to });
  const [runs, waivers, suites] = await Promise.all([
    endedRuns(period, ports.runs),
    listWaivers(undefined, ports),
    ports.registry.suites(),
  ]);
  const teams = new Map(suites.map(({ definition }) => [definition.name, definition.owner.team]));
  const teamOf = (suite: string) => teams.get(suite) ?? NO_TEAM;
  const live = waivers.filter((waiver) => waiverState(waiver, nowMs) === 'live').map(({ suite }) => suite);
  const kpisBy = (groupOf: (suite: string) => string) => {
    const groups = [...new Set([...runs.map(({ suite }) => suite), ...live].map(groupOf))].sort();
    const grouped = Map.groupBy(runs, ({ suite }) => groupOf(suite));
    return groups.map((group) => {
      const waived = live.filter((suite) => groupOf(suite) === group).length;
      return { group, ...toldKpis(grouped.get(group) ?? [], waived) };
    });
  };
  return {
    ...period,
    currency: 'USD',
    total: toldKpis(runs, live.length),
    suites: kpisBy((suite) => suite).map(({ group, ...kpis }) => ({
      suite: group,
      team: teamOf(group),
      ...kpis,
    })),
    teams: kpisBy(teamOf).map(({ group, ...kpis }) => ({ team: group, ...kpis })),
  };
};

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
