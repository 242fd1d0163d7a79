import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '#local/delivery/delivery.ts';
import { Scheduler } from '#local/event-bridge/scheduler.ts';
import type { ScheduledThing } from '#local/stack/scheduled-things.ts';

const hourly: ScheduledThing = {
  logicalId: 'Hourly',
  arn: 'arn:aws:events:us-east-1:000000000000:rule/hourly',
  expression: 'cron(0 * * * ? *)',
  source: 'aws.events',
  targets: [
    { id: 't', arn: 'arn:aws:sqs:us-east-1:000000000000:q', maximumRetries: 3, maximumAgeSeconds: 60 },
  ],
};

let accepted: Delivery[];
const deliveries = { accept: (added: readonly Delivery[]) => void accepted.push(...added) };

beforeEach(() => {
  accepted = [];
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 0, 30) });
});
afterEach(() => void vi.useRealTimers());

describe('scheduler', () => {
  it('fires at each due time and sends the event of a schedule', () => {
    const scheduler = new Scheduler([hourly], deliveries, 1);
    scheduler.start();
    vi.advanceTimersByTime(29 * 60_000);
    expect(accepted).toHaveLength(0);
    vi.advanceTimersByTime(2 * 60_000);
    expect(JSON.parse(accepted[0]?.payload ?? '')).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: '2026-01-01T01:00:00Z',
      resources: [hourly.arn],
      detail: {},
    });
    vi.advanceTimersByTime(60 * 60_000);
    expect(accepted).toHaveLength(2);
    scheduler.stop();
  });

  it('keeps its pace under a time scale: sixty times as fast is one firing a minute', () => {
    const scheduler = new Scheduler([hourly], deliveries, 60);
    scheduler.start();
    vi.advanceTimersByTime(10 * 60_000);
    expect(accepted).toHaveLength(10);
    scheduler.stop();
  });

  it('fires once a second at most, however fast its clock', () => {
    const scheduler = new Scheduler([hourly], deliveries, 36_000);
    scheduler.start();
    vi.advanceTimersByTime(10_000);
    expect(accepted).toHaveLength(10);
    scheduler.stop();
  });

  it('sends the constant input of a target', () => {
    const [target] = hourly.targets;
    if (!target) throw new Error('no target');
    const scheduler = new Scheduler(
      [{ ...hourly, targets: [{ ...target, input: '{"sweep":true}' }] }],
      deliveries,
      60,
    );
    scheduler.start();
    vi.advanceTimersByTime(60_000);
    expect(accepted[0]?.payload).toBe('{"sweep":true}');
    scheduler.stop();
  });

  it('refuses an expression that cannot be read, naming the resource', () => {
    expect(() => new Scheduler([{ ...hourly, expression: 'often' }], deliveries, 1)).toThrow(
      'Schedule Hourly: Expected',
    );
  });

  it('fires nothing after it was stopped', () => {
    const scheduler = new Scheduler([hourly], deliveries, 1);
    scheduler.start();
    scheduler.stop();
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(accepted).toEqual([]);
  });
});
