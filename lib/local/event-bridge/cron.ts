/** A cron time in UTC. */
export interface CronTime {
  /** The first whole minute after `after` that fits, in milliseconds since 1970. */
  next(after: number): number;
}

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const fields: readonly Field[] = [
  { name: 'minutes', from: 0, to: 59 },
  { name: 'hours', from: 0, to: 23 },
  { name: 'day of month', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, names: months },
  { name: 'day of week', from: 1, to: 7, names: weekdays },
  { name: 'year', from: 1970, to: 2199 },
];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A date that does not come in this many days (29 February, an odd year) never comes. */
const SEARCH_DAYS = 366 * 9;

/**
 * Reads EventBridge's six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year. `L`, `W` and `#`
 * are not read.
 * @throws Error naming the field and what it may hold
 */
export function parseCron(text: string): CronTime {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) {
    throw new Error(`Expected ${fields.length} cron fields, came ${parts.length}: ${text}`);
  }
  const [minutes, hours, days, monthSet, weekdaySet, years] = fields.map((field, index) =>
    parseField(parts[index] ?? '', field),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  const fitsDay = (day: Date): boolean =>
    years.has(day.getUTCFullYear()) &&
    monthSet.has(day.getUTCMonth() + 1) &&
    days.has(day.getUTCDate()) &&
    weekdaySet.has(day.getUTCDay() + 1);

  return {
    next(after) {
      let at = (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
      const limit = at + SEARCH_DAYS * DAY_MS;
      while (at < limit) {
        const time = new Date(at);
        if (!fitsDay(time)) at = (Math.floor(at / DAY_MS) + 1) * DAY_MS;
        else if (!hours.has(time.getUTCHours())) at = (Math.floor(at / 3_600_000) + 1) * 3_600_000;
        else if (!minutes.has(time.getUTCMinutes())) at += MINUTE_MS;
        else return at;
      }
      return Number.POSITIVE_INFINITY;
    },
  };
}

function parseField(text: string, field: Field): Set<number> {
  const values = new Set<number>();
  for (const item of text.toUpperCase().split(',')) {
    const [range = '', step = '1'] = item.split('/');
    const [first, last] =
      range === '*' || range === '?' ? [field.from, field.to] : parseRange(range, item, field);
    const by = Number(step);
    if (
      first === undefined ||
      last === undefined ||
      !Number.isInteger(by) ||
      by < 1 ||
      first < field.from ||
      last > field.to
    ) {
      throw new Error(
        `Cron field ${field.name} allows ${field.from}-${field.to}, lists, ranges and steps, not ${text}`,
      );
    }
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return values;
}

function parseRange(range: string, item: string, field: Field): [number | undefined, number | undefined] {
  const [first, last] = range.split('-').map((value) => numberOf(value, field));
  if (last !== undefined) return [first, last];
  return [first, item.includes('/') ? field.to : first];
}

function numberOf(text: string, field: Field): number | undefined {
  const named = field.names?.indexOf(text) ?? -1;
  if (named >= 0) return named + field.from;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
