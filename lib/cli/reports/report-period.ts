import { CliError } from '#cli/cli-error.ts';
import type { Period } from '#domain/reports/report-facts.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

/**
 * The days that a report covers, both named ones included: to the end of `to`, or up to now.
 *
 * @param days how many it covers where `from` is not named
 * @throws CliError `flags`
 */
export function reportPeriod(
  { from, to }: { readonly from?: string; readonly to?: string },
  days: number,
  nowMs: number,
): Period {
  const end = to === undefined ? nowMs : dayMs('--to', to) + DAY_MS;
  const start = from === undefined ? end - days * DAY_MS : dayMs('--from', from);
  const covered = (end - start) / DAY_MS;
  if (covered > 0 && covered <= MOST_DAYS) {
    return { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
  }
  throw new CliError(
    'flags',
    `Expected --from before --to and at most ${MOST_DAYS} days, got ${from ?? 'no --from'} and ${to ?? 'no --to'}.`,
  );
}

function dayMs(flag: string, text: string): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)) return ms;
  throw new CliError('flags', `Expected ${flag} to be a day such as 2026-11-01, got "${text}".`);
}
