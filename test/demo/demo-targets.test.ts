import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { EmbeddingOutput } from '#domain/observation.ts';
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

const ask = async (target: Partial<ArmTarget> & Pick<ArmTarget, 'kind' | 'provider'>, input: Json) => {
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

it('answers the embeddings provider with vectors of length 1', async () => {
  const target = { kind: 'embedding', provider: 'openai-embeddings', model: 'char-ngrams@2' } as const;
  const outcome = await ask(target, 'receive');
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(outcome.answer.inputTokens).toBe(1);
  const { vector } = outcome.answer.output as unknown as EmbeddingOutput;
  expect(vector).toHaveLength(128);
  expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
});

it('answers a question with the passages behind it', async () => {
  const target = {
    kind: 'rag',
    provider: 'http',
    endpoint: `${demo.origin}/v1/ask`,
    index: 'emoji-baseline',
    request: { question: '{{input}}', index: '{{index}}' },
    answer: { text: '$.answer', contexts: '$.passages[*].text', contextIds: '$.passages[*].id' },
  } as const;
  expect(await ask(target, 'Which emoji stands for "octopus"?')).toMatchObject({
    answer: { output: { text: 'octopus', contexts: [{ id: '🐙', text: 'octopus' }] } },
  });
  expect(await ask(target, 'Which emoji stands for "qqqq"?')).toMatchObject({
    answer: { output: { text: 'I do not know.', contexts: [] } },
  });
});

it('answers a task with the calls of tools that led there, and makes no more than it may', async () => {
  const agent = (model: string) =>
    ({
      kind: 'agent',
      provider: 'http',
      endpoint: `${demo.origin}/v1/proofread`,
      model,
      request: { agent: '{{model}}', task: '{{input}}' },
      answer: { text: '$.answer', steps: '$.steps' },
    }) as const;
  expect(await ask(agent('proofreader@1'), 'I recieve it.')).toMatchObject({
    answer: {
      output: {
        text: 'I receive it.',
        steps: [
          { name: 'look_up', arguments: { word: 'recieve' }, result: false },
          { name: 'suggest', arguments: { word: 'recieve' }, result: 'receive' },
          { name: 'look_up', arguments: { word: 'it' }, result: true },
        ],
      },
    },
  });
  const task = 'we all do know that some people never recieve it';
  expect(await ask(agent('proofreader@1'), task)).toMatchObject({ answer: { output: { text: task } } });
  expect(await ask(agent('proofreader@2'), task)).toMatchObject({
    answer: { output: { text: task.replace('recieve', 'receive') } },
  });
});

it('answers a dialogue, of which one model sees the last two messages alone', async () => {
  const prompt = { name: 'p', system: 'Correct it, at most two edits a word.', template: '{{input}}' };
  const target = { kind: 'generation', provider: 'openai-chat', prompt } as const;
  const input = {
    messages: [
      { role: 'user', content: 'Never change "recieve".' },
      { role: 'assistant', content: 'I will leave it.' },
      { role: 'user', content: 'I recieve it.' },
    ],
  };
  expect(await ask({ ...target, model: 'dialogue-speller@1' }, input)).toMatchObject({
    answer: { output: { text: 'I recieve it.' } },
  });
  expect(await ask({ ...target, model: 'dialogue-speller@2' }, input)).toMatchObject({
    answer: { output: { text: 'I receive it.' } },
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
