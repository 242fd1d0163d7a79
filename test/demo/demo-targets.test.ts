import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArmTarget } from '#domain/target.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import type { TargetClient } from '#workflow/target-port.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';

let demo: DemoServer;
let client: TargetClient;

beforeAll(async () => {
  demo = await startDemoServer({ port: 0 });
  client = createHttpTargetClient({
    allowedHosts: parseHostAllowList([new URL(demo.origin).host]),
    secrets: { read: async () => null },
  });
});

afterAll(async () => {
  await client.close();
  await demo.close();
});

const ask = async (target: Partial<ArmTarget> & Pick<ArmTarget, 'kind' | 'provider'>, input: string) => {
  const row = await client.prepare({
    endpoint: demo.origin,
    parameters: {},
    timeoutMs: 20_000,
    maxTries: 1,
    maxAnswerBytes: 100_000,
    ...target,
  });
  return row({ id: 'row-1', input });
};

it('answers the classification provider', async () => {
  const target = {
    kind: 'classification',
    provider: 'http-classification',
    model: 'sentiment@5.0.2',
  } as const;
  expect(await ask(target, 'Good case.')).toMatchObject({ answer: { output: { label: 'positive' } } });
});

it('answers the retrieval provider', async () => {
  const target = { kind: 'retrieval', provider: 'http-retrieval', index: 'emoji-baseline' } as const;
  const found = { results: expect.arrayContaining([{ id: '🐙', score: expect.any(Number) }]) };
  expect(await ask(target, 'octopus')).toMatchObject({ answer: { output: found } });
});

it('answers the chat provider', async () => {
  const prompt = { name: 'p', system: 'Correct it, at most two edits a word.', template: '{{input}}' };
  const target = { kind: 'generation', provider: 'openai-chat', model: 'symspell@0.3.3', prompt } as const;
  expect(await ask(target, 'I recieve it.')).toMatchObject({
    answer: { output: { text: 'I receive it.', stopReason: 'stop' }, inputTokens: 14, outputTokens: 4 },
  });
});

it.each([
  { kind: 'classification', provider: 'http-classification', model: 'sentiment@9' },
  { kind: 'retrieval', provider: 'http-retrieval', index: 'emoji-lost' },
  { kind: 'generation', provider: 'openai-chat', model: 'gpt-5' },
] as const)('tells $provider that it does not serve a version', async (target) => {
  expect(await ask(target, 'text')).toMatchObject({
    error: { code: 'unknown-version', message: expect.stringContaining('got 404 (unknown_model)') },
  });
});
