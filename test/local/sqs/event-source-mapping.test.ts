import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Queue } from '#local/emulators/fauxqs-types.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import type { InvocationOutcome } from '#local/lambda/invocation-outcome.ts';
import { silentLog } from '#local/local-log.ts';
import { QueueBatches } from '#local/sqs/batch-source.ts';
import { EventSourceMapping } from '#local/sqs/event-source-mapping.ts';
import { openQueues, type QueueEmulator } from '#local/sqs/queue-emulator.ts';
import type { SqsRecord } from '#local/sqs/sqs-record.ts';
import { until } from '#support/local-cloud.ts';

type Handler = (records: readonly SqsRecord[]) => unknown;

let queues: QueueEmulator;
let queue: Queue;
let deadLetters: Queue;
let mapping: EventSourceMapping;

function queueNamed(name: string): Queue {
  const found = queues.queue(name);
  if (!found) throw new Error(`no queue ${name}`);
  return found;
}

beforeEach(async () => {
  queues = await openQueues(undefined, 1);
  const attributes = { VisibilityTimeout: '30' };
  const RedrivePolicy = JSON.stringify({
    deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:dead',
    maxReceiveCount: 2,
  });
  queues.createQueues(
    [
      { name: 'dead', visibilityTimeoutSeconds: 30, attributes },
      { name: 'work', visibilityTimeoutSeconds: 30, attributes: { ...attributes, RedrivePolicy } },
    ],
    'http://127.0.0.1:1',
  );
  queue = queueNamed('work');
  deadLetters = queueNamed('dead');
});
afterEach(async () => {
  await mapping.stop();
  queues.close();
});

function map(
  handler: Handler,
  settings: {
    batchSize?: number;
    windowMs?: number;
    concurrency?: number;
    reports?: boolean;
    timeScale?: number;
  } = {},
): void {
  const pool = {
    name: 'worker',
    async invoke(payload: string): Promise<InvocationOutcome> {
      try {
        const { Records } = JSON.parse(payload) as { Records: readonly SqsRecord[] };
        return { ok: true, payload: JSON.stringify((await handler(Records)) ?? null) };
      } catch (error) {
        return { ok: false, instanceLost: false, error: { errorType: 'Error', errorMessage: String(error) } };
      }
    },
  } as unknown as FunctionPool;
  const { batchSize = 10, windowMs = 0, concurrency = 2, reports = true, timeScale = 1000 } = settings;
  mapping = new EventSourceMapping(
    queue,
    pool,
    new QueueBatches(queues.store, queue, { batchSize, windowMs }),
    { concurrency, reportsBatchItemFailures: reports, timeScale },
    silentLog,
  );
  mapping.start();
}

const send = (...bodies: string[]): void => {
  for (const body of bodies) queues.send(queue, body);
};
const isEmpty = (): boolean => queue.messages.length === 0 && queue.inflightMessages.size === 0;

describe('event source mapping', () => {
  it('hands over records as Lambda does', async () => {
    const seen: SqsRecord[] = [];
    queues.send(queue, 'hello', { kind: 'greeting' });
    map((records) => void seen.push(...records));
    await until(isEmpty, 'an empty queue');
    expect(seen).toEqual([
      {
        messageId: expect.any(String),
        receiptHandle: expect.any(String),
        body: 'hello',
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: expect.stringMatching(/^\d{13}$/),
          SenderId: '000000000000',
          ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
        },
        messageAttributes: {
          kind: { stringValue: 'greeting', stringListValues: [], binaryListValues: [], dataType: 'String' },
        },
        md5OfBody: '5d41402abc4b2a76b9719d911017c592',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:work',
        awsRegion: 'us-east-1',
      },
    ]);
  });

  it('deletes what went well and shows the rest again, until it is a dead letter', async () => {
    const counts: string[] = [];
    send('good', 'bad');
    map((records) => {
      const bad = records.filter((record) => record.body === 'bad');
      counts.push(...bad.map((record) => record.attributes.ApproximateReceiveCount ?? ''));
      return { batchItemFailures: bad.map((record) => ({ itemIdentifier: record.messageId })) };
    });
    await until(() => deadLetters.messages.length === 1, 'a dead letter');
    expect(deadLetters.messages[0]?.body).toBe('bad');
    expect(counts).toEqual(['1', '2']);
    expect(isEmpty()).toBe(true);
  });

  it.each<[string, Handler]>([
    ['throws', () => Promise.reject(new Error('no'))],
    ['names an unknown id', () => ({ batchItemFailures: [{ itemIdentifier: 'unknown' }] })],
  ])('keeps the whole batch when the function %s', async (_, handler) => {
    send('a', 'b', 'c');
    map(handler);
    await until(() => deadLetters.messages.length === 3, 'three dead letters');
  });

  it('does not look at the answer when the mapping does not report failures', async () => {
    send('a');
    map((records) => ({ batchItemFailures: [{ itemIdentifier: records[0]?.messageId }] }), {
      reports: false,
    });
    await until(isEmpty, 'an empty queue');
    expect(deadLetters.messages).toHaveLength(0);
  });

  it('leaves a failed message hidden for its visibility timeout', async () => {
    let calls = 0;
    send('a');
    map(
      () => {
        calls++;
        throw new Error('no');
      },
      { timeScale: 1 },
    );
    await until(() => calls === 1 && queue.inflightMessages.size === 1, 'one call');
    const [hidden] = queue.inflightMessages.values();
    expect((hidden?.visibilityDeadline ?? 0) - Date.now()).toBeGreaterThan(25_000);
  });

  it('gathers a batch within its window', async () => {
    const sizes: number[] = [];
    map((records) => void sizes.push(records.length), { batchSize: 4, windowMs: 5_000 });
    send('a', 'b');
    await new Promise((resolve) => setTimeout(resolve, 20));
    send('c', 'd', 'e');
    await until(() => sizes.length === 1, 'a full batch');
    expect(sizes).toEqual([4]);
    await mapping.stop();
    expect(sizes).toEqual([4, 1]);
  });

  it('keeps a batch below six megabytes and opens the next with what did not fit', async () => {
    const bodies: string[] = [];
    const large = (letter: string): string => letter.repeat(1_000_000);
    send(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(large));
    const batches: number[] = [];
    map(
      (records) => {
        batches.push(records.length);
        bodies.push(...records.map((record) => record.body[0] ?? ''));
      },
      { concurrency: 1 },
    );
    await until(isEmpty, 'an empty queue');
    expect(batches).toEqual([6, 2]);
    expect(bodies.join('')).toBe('abcdefgh');
  });

  it('has no more batches in flight than its concurrency', async () => {
    let now = 0;
    let most = 0;
    send(...Array.from({ length: 12 }, (_, index) => String(index)));
    map(
      async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now--;
      },
      { batchSize: 1, concurrency: 3 },
    );
    await until(isEmpty, 'an empty queue');
    expect(most).toBe(3);
  });

  it('waits for batches in flight when it stops, and takes no more', async () => {
    let finished = 0;
    send('a');
    map(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      finished++;
    });
    await until(() => queue.inflightMessages.size === 1, 'a batch in flight');
    await mapping.stop();
    expect(finished).toBe(1);
    send('b');
    expect(queue.messages).toHaveLength(1);
  });
});
