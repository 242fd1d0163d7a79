import { InvalidArgumentError } from 'commander';

const DAY_MS = 86_400_000;

/**
 * `14d`: so many days from now; a date: the end of that day, UTC; a time with its zone: that instant.
 *
 * @returns ISO 8601
 * @throws InvalidArgumentError for anything else.
 */
export function parseExpiry(value: string, nowMs: number): string {
  const [, days] = /^(\d{1,4})d$/.exec(value) ?? [];
  if (days !== undefined) return new Date(nowMs + Number(days) * DAY_MS).toISOString();
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(value);
  const ms = isDate ? Date.parse(`${value}T00:00:00Z`) + DAY_MS : Date.parse(value);
  // Date.parse takes 31 February for a day in March.
  const isReal = isDate && !Number.isNaN(ms) && new Date(ms - DAY_MS).toISOString().startsWith(value);
  if (isReal || (isTime && !Number.isNaN(ms))) return new Date(ms).toISOString();
  throw new InvalidArgumentError(
    'Expected days from now (14d), a date (2026-12-31, its end in UTC) or a time with its zone (2026-12-31T18:00Z).',
  );
}
