import { type CronTime, parseCron } from '#local/event-bridge/cron.ts';

/** When a schedule is due next. Times are milliseconds since 1970. */
export type NextTime = (after: number) => number;

const unitMs: Readonly<Record<string, number>> = {
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
};

/**
 * Reads `rate(5 minutes)` or `cron(0 12 * * ? *)` (UTC).
 * @throws Error naming what is wrong with the expression
 */
export function parseScheduleExpression(expression: string): NextTime {
  const rate = /^rate\((\d+) (minutes?|hours?|days?)\)$/.exec(expression);
  if (rate) {
    const interval = Number(rate[1]) * (unitMs[rate[2] ?? ''] ?? 0);
    if (interval === 0) throw new Error(`Expected a positive rate, not ${expression}`);
    return (after) => after + interval;
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (cron) {
    const time: CronTime = parseCron(cron[1] ?? '');
    return (after) => time.next(after);
  }
  throw new Error(`Expected rate(value unit) or cron(six fields), not ${expression}`);
}
