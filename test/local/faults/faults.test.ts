import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import type { InflightMessage } from '#local/emulators/fauxqs-types.ts';
import type { FaultPlan } from '#local/faults/fault-plan.ts';
import { InstanceKiller } from '#local/faults/instance-killer.ts';
import { RepeatedBatches } from '#local/faults/repeated-batches.ts';
import type { LocalCloud } from '#local/local-cloud.ts';
import type { LocalLogLine } from '#local/local-log.ts';
import type { BatchSource } from '#local/sqs/batch-source.ts';
import { clientsOf, startRows, until } from '#support/local-cloud.ts';

let cloud: LocalCloud | undefined;

afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

const ids = Array.from({ length: 30 }, (_, index) => `r${index}`);

/** Publishes the rows under faults and waits for all of them. */
async function runUnder(faults: FaultPlan): Promise<readonly LocalLogLine[]> {
  const log: LocalLogLine[] = [];
  const running = await startRows({ timeScale: 1000, faults, log: (line) => log.push(line) });
  cloud = running;
  const { events, s3 } = clientsOf(running);
  for (let from = 0; from < ids.length; from += 10) {
    const Entries = ids.slice(from, from + 10).map((id) => ({
      EventBusName: 'rows',
      Source: 'rows',
      DetailType: 'Row Added',
      Detail: JSON.stringify({ id }),
    }));
    await events.send(new PutEventsCommand({ Entries }));
  }
  await until(async () => {
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: running.physicalIds.Bucket }));
    return listed.KeyCount === ids.length && running.idle();
  }, 'all rows');
  return log;
}

/** A source with one batch of messages, then nothing. */
function sourceOf(names: readonly string[]): BatchSource {
  const closed = Promise.withResolvers<readonly InflightMessage[]>();
  let batches = [names.map((name) => ({ receiptHandle: name }) as InflightMessage)];
  return {
    held: 0,
    async next() {
      const [batch, ...rest] = batches;
      batches = rest;
      return batch ?? closed.promise;
    },
    close: () => closed.resolve([]),
  };
}

async function drain(seed: number): Promise<readonly (readonly string[])[]> {
  const source = sourceOf(['a', 'b', 'c', 'd']);
  const repeated = new RepeatedBatches(source, 3, 2, seed);
  const batches: string[][] = [];
  while (batches.flat().length < 12) {
    batches.push((await repeated.next()).map((message) => message.receiptHandle));
  }
  repeated.close();
  return batches;
}

describe('faults', () => {
  it('deliver each message as often as asked, never twice in a batch, in an order that follows from the seed', async () => {
    const batches = await drain(7);
    expect([...batches.flat()].sort().join('')).toBe('aaabbbcccddd');
    expect(batches.every((batch) => new Set(batch).size === batch.length)).toBe(true);
    expect(await drain(7)).toEqual(batches);
    expect(await drain(8)).not.toEqual(batches);
  });

  it('repeat deliveries to the real function', async () => {
    const log = await runUnder({ seed: 1, deliveriesPerMessage: 3 });
    const handled = log.filter((line) => line.message.startsWith('row '));
    expect(handled).toHaveLength(ids.length * 3);
  });

  it('end instances in the middle of invocations, and every row still arrives', async () => {
    const log = await runUnder({ seed: 7, killProbability: 0.2 });
    expect(log.some((line) => line.message.includes('Fault.Killed'))).toBe(true);
  });

  it('choose the same invocations for the same seed', () => {
    const choices = (seed: number): string => {
      const killer = new InstanceKiller(seed, 0.5);
      return Array.from({ length: 20 }, () => (killer.arm(() => {})() ? 'x' : '.')).join('');
    };
    expect(choices(1)).toMatch(/^(?=.*x)(?=.*\.)[x.]{20}$/);
    expect(choices(1)).toBe(choices(1));
    expect(choices(1)).not.toBe(choices(2));
  });
});
