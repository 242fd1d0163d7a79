import { describe, expect, it } from 'vitest';
import { parseScheduleExpression } from '#local/event-bridge/schedule-expression.ts';

const next = (expression: string, after: string): string =>
  new Date(parseScheduleExpression(expression)(Date.parse(after))).toISOString();

describe('schedule expression', () => {
  it.each([
    ['rate(5 minutes)', '2026-01-01T00:00:30Z', '2026-01-01T00:05:30.000Z'],
    ['rate(1 hour)', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00.000Z'],
    ['cron(0 12 * * ? *)', '2026-01-01T12:00:00Z', '2026-01-02T12:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-01-01T00:01:00Z', '2026-01-01T00:15:00.000Z'],
    ['cron(30 8 ? * MON-FRI *)', '2026-01-02T09:00:00Z', '2026-01-05T08:30:00.000Z'],
    ['cron(0 0 29 FEB ? *)', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 0 1,15 * ? 2027)', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00.000Z'],
  ])('finds the next time of %s after %s', (expression, after, due) => {
    expect(next(expression, after)).toBe(due);
  });

  it.each([
    'rate(0 minutes)',
    'rate(5 parsecs)',
    'cron(0 12 * * *)',
    'cron(61 * * * ? *)',
    'cron(0 0 L * ? *)',
    'every day',
  ])('refuses %s', (expression) => {
    expect(() => parseScheduleExpression(expression)).toThrow(/Expected|allows/);
  });

  it('says that a time which never comes is never due', () => {
    expect(parseScheduleExpression('cron(0 0 31 FEB ? *)')(Date.UTC(2026, 0, 1))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
