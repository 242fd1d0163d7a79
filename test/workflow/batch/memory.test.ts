import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openBatchWorld, plan, storedObservations } from '#support/batch/batch-world.ts';
import { yesRows } from '#support/flow-world.ts';
import type { BatchAnswer, BatchClient } from '#workflow/batch/batch-port.ts';

const MEGABYTE = 1024 * 1024;
const ANSWER_CHARACTERS = 20 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Answers each job with long texts, made one by one, in an order that has nothing to do with the rows'. */
function longAnswers(onAnswer: () => void): BatchClient {
  const jobs = new Map<string, string[]>();
  return {
    prepare: async () => ({
      minRows: 1,
      render: () => '{}',
      find: async () => null,
      async submit(token, requests) {
        const records: string[] = [];
        for await (const { recordId } of requests()) records.push(recordId);
        jobs.set(token, records);
        return token;
      },
      look: async () => ({ state: 'ended', end: 'completed', endedAtMs: 0, reason: null }),
      async *answers(jobId): AsyncGenerator<BatchAnswer> {
        const records = jobs.get(jobId) ?? [];
        for (let i = 0; i < records.length; i += 1) {
          onAnswer();
          const label = `yes ${String(i).repeat(ANSWER_CHARACTERS).slice(0, ANSWER_CHARACTERS)}`;
          const answer = { output: { label }, latencyMs: 0, tries: 1, inputTokens: 1, outputTokens: 1 };
          yield {
            recordId: records[(i * 7_919) % records.length]!,
            outcome: { ok: true, answer },
            again: false,
          };
        }
      },
      cancel: async () => undefined,
    }),
  };
}

it('reads the answers to 5,000 rows without holding them in memory', { timeout: 120_000 }, async () => {
  const world = await openBatchWorld({
    host: '127.0.0.1:9',
    rows: yesRows(5_000),
    mode: 'batch',
    suite: { shardRows: 4_096 },
  });
  let answers = 0;
  let highest = 0;
  world.ports.batches = longAnswers(() => {
    answers += 1;
    if (answers % 250 !== 0) return;
    collectGarbage();
    highest = Math.max(highest, process.memoryUsage().heapUsed);
  });
  await plan(world);
  await world.drain('infer');
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  world.clock.ms += 61_000;
  await world.sweep();
  await world.drain('infer');
  expect(answers).toBe(10_000);
  expect((await storedObservations(world)).length).toBe(10_000);
  // 200 MB in all, 80 MB in one shard of one arm.
  expect((highest - before) / MEGABYTE).toBeLessThan(50);
});
