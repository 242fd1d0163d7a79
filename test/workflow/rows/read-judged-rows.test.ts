import { expect, it } from 'vitest';
import { openWorld, yesRows } from '#support/flow-world.ts';
import { countBytes } from '#workflow/rows/count-bytes.ts';
import { findRows } from '#workflow/rows/find-rows.ts';
import { readJudgedRows } from '#workflow/rows/read-judged-rows.ts';
import { rowQuery } from '#workflow/rows/row-query.ts';

const ROWS = 200;
const ANSWER_BYTES = 200_000;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

it('reads rows with long answers a few blocks at a time, each block once', async () => {
  const world = await openWorld();
  const prompt = 'plain';
  await world.publish({
    name: 'long',
    rows: yesRows(ROWS),
    target: { kind: 'generation', provider: 'openai-chat', prompt, versions: { '*': 'm-{version}' } },
    prompts: { [prompt]: { template: '{{input}}' } },
    suite: {
      metrics: { 'exact-match': {} },
      gate: { rules: [{ rule: 'at-least', metric: 'exact-match', value: 0.5 }] },
    },
  });
  world.answers((_, { id }) => {
    const output = { text: id.padEnd(ANSWER_BYTES) };
    return { ok: true, answer: { output, latencyMs: 1, inputTokens: null, outputTokens: null, tries: 1 } };
  });
  await world.plan('Model Registered', { subject: 'long', version: '1', deploymentId: '1' });
  await world.settle();
  const [run] = await world.ports.runs.ofSuite('long', 1);
  const manifest = await world.ports.definitions.manifest(run!.manifest);
  const query = rowQuery({ sort: 'dataset', order: 'asc' }, manifest);
  const { places } = await findRows({ run: run!, query, after: null, most: ROWS }, world.ports.scores);
  const counted = countBytes(world.objects);
  const ports = { ...world.ports, objects: counted.objects };
  const ids: string[] = [];
  const batches: number[] = [];
  for await (const batch of readJudgedRows(places, { run: run!, manifest, query }, ports)) {
    ids.push(...batch.map(({ judged }) => judged.row.id));
    batches.push(counted.bytes() - batches.reduce((sum, bytes) => sum + bytes, 0));
  }
  expect(new Set(ids).size).toBe(ROWS);
  // A block of thirteen rows takes 2.6 MB, and blocks differ: what fitted of one size is overstepped a little by the next.
  expect(Math.max(...batches)).toBeLessThan(2 * BYTES_AT_ONCE);
  expect(batches.length).toBeGreaterThan(3);
  expect(counted.bytes()).toBeLessThan(1.1 * ROWS * ANSWER_BYTES);
});
