import type { Period, ReportFilter } from '#domain/reports/report-facts.ts';

/** `2026-11-22 to 2026-11-28`: the days, first and last, UTC. */
export function periodText({ from, to }: Period): string {
  const last = new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
  const first = from.slice(0, 10);
  return first === last ? first : `${first} to ${last}`;
}

/** `team review-insights`, `suite reviews, subject reviews`; `all teams` where nothing is asked. */
export function aboutText({ team, suite, subject, candidate, change }: ReportFilter): string {
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['team', team],
    ['suite', suite],
    ['subject', subject],
    ['version', candidate],
    ['change', change],
  ];
  const named = asked.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return named.length === 0 ? 'all teams' : named.join(', ');
}
