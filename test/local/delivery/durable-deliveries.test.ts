import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '#local/delivery/delivery.ts';
import { DeliveryJournal } from '#local/delivery/delivery-journal.ts';
import { DurableDeliveries, PermanentFailure } from '#local/delivery/durable-deliveries.ts';
import { until } from '#support/local-cloud.ts';

const delivery = (id: string, change: Partial<Delivery> = {}): Delivery => ({
  id,
  targetArn: 'arn',
  payload: '{}',
  createdAt: Date.now(),
  maximumRetries: 3,
  maximumAgeSeconds: 60,
  ...change,
});

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assize-journal-'));
  path = join(folder, 'events.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

function deliveries(attempt: (delivery: Delivery) => Promise<void>, given: string[] = []): DurableDeliveries {
  return new DurableDeliveries(new DeliveryJournal(undefined), {
    attempt,
    backoffMs: () => 1,
    giveUp: (lost, error, attempts) => void given.push(`${lost.id} after ${attempts}: ${error.message}`),
  });
}

describe('delivery journal', () => {
  it('remembers what is not done, and nothing else', () => {
    const journal = new DeliveryJournal(path);
    journal.add([delivery('a'), delivery('b')]);
    journal.done('a');
    journal.close();
    expect(new DeliveryJournal(path).pending.map(({ id }) => id)).toEqual(['b']);
  });

  it('has written a delivery when add returns, so that a kill cannot lose it', () => {
    new DeliveryJournal(path).add([delivery('a')]);
    expect(readFileSync(path, 'utf8')).toContain('"id":"a"');
  });

  it('passes over a line that a kill cut short', () => {
    const journal = new DeliveryJournal(path);
    journal.add([delivery('a')]);
    appendFileSync(path, '{"add":{"id":"b","targ');
    expect(new DeliveryJournal(path).pending.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('durable deliveries', () => {
  it('attempt again until it works', async () => {
    let attempts = 0;
    const queue = deliveries(async () => {
      if (++attempts < 3) throw new Error('not yet');
    });
    queue.accept([delivery('a')]);
    await until(() => queue.isIdle, 'a delivery');
    expect(attempts).toBe(3);
  });

  it('are given up after the first attempt and its retries', async () => {
    const given: string[] = [];
    const queue = deliveries(() => Promise.reject(new Error('never')), given);
    queue.accept([delivery('a', { maximumRetries: 2 })]);
    await until(() => queue.isIdle, 'giving up');
    expect(given).toEqual(['a after 3: never']);
  });

  it('are given up at once when nothing can mend the failure, or when they are too old', async () => {
    const given: string[] = [];
    const hopeless = deliveries(() => Promise.reject(new PermanentFailure('gone')), given);
    hopeless.accept([delivery('a')]);
    const late = deliveries(() => Promise.reject(new Error('late')), given);
    late.accept([delivery('b', { createdAt: Date.now() - 61_000 })]);
    await until(() => hopeless.isIdle && late.isIdle, 'giving up');
    expect(given.sort()).toEqual(['a after 1: gone', 'b after 1: late']);
  });

  it('are taken up by the next process', async () => {
    const before = new DeliveryJournal(path);
    before.add([delivery('a')]);
    before.close();
    const delivered: string[] = [];
    const after = new DurableDeliveries(new DeliveryJournal(path), {
      attempt: async ({ id }) => void delivered.push(id),
      backoffMs: () => 1,
      giveUp: () => {},
    });
    after.resume();
    await until(() => after.isIdle, 'a delivery');
    expect(delivered).toEqual(['a']);
  });
});
