import { expect, it } from 'vitest';
import type { ArmTarget } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { PreparedRequest } from '#targets/provider.ts';
import { openaiChat } from '#targets/providers/openai-chat.ts';

const target: ArmTarget = {
  kind: 'generation',
  provider: 'openai-chat',
  endpoint: 'https://api.example.com/v1',
  model: 'm',
  parameters: {},
  timeoutMs: 1_000,
  maxTries: 1,
  maxAnswerBytes: 1_000,
};
const prepare = (changes: Partial<ArmTarget> = {}) =>
  openaiChat.prepare({ ...target, ...changes }) as PreparedRequest;

it.each([
  ['https://api.example.com', '/v1/chat/completions'],
  ['https://api.example.com/v1', '/v1/chat/completions'],
  ['https://api.example.com/v1/', '/v1/chat/completions'],
  ['https://api.example.com/openai/deployments/d/chat/completions', '/openai/deployments/d/chat/completions'],
])('finds the API of %s at %s', (endpoint, path) => {
  expect(prepare({ endpoint }).path).toBe(path);
});

it('sends the input itself where there is no prompt', () => {
  expect(prepare().render('a "b"')).toBe('{"model":"m","messages":[{"role":"user","content":"a \\"b\\""}]}');
});

it('counts a refusal as an answer', () => {
  const message = { content: null, refusal: 'I will not.' };
  expect(prepare().parse({ choices: [{ message, finish_reason: 'stop' }] }, {})).toEqual({
    output: { text: 'I will not.', stopReason: 'stop' },
    inputTokens: null,
    outputTokens: null,
  });
});

it.each([
  [{ prompt_tokens: 1.5, completion_tokens: -1 }, [null, null]],
  [{ prompt_tokens: '3', completion_tokens: 0 }, [null, 0]],
  [null, [null, null]],
])('takes the token counts of %j for %j', (usage, [inputTokens, outputTokens]) => {
  expect(prepare().parse({ choices: [{ message: { content: '' } }], usage }, {})).toEqual({
    output: { text: '' },
    inputTokens,
    outputTokens,
  });
});

it('tells how many input tokens came from the cache, where the provider does', () => {
  const usage = {
    prompt_tokens: 2_006,
    prompt_tokens_details: { cached_tokens: 1_920 },
    completion_tokens: 3,
  };
  expect(prepare().parse({ choices: [{ message: { content: '' } }], usage }, {})).toEqual({
    output: { text: '' },
    inputTokens: 2_006,
    outputTokens: 3,
    cachedInputTokens: 1_920,
  });
});

it.each([{ choices: [] }, { choices: [{}] }, { choices: [null] }, { choices: 'x' }, null])(
  'takes %j for malformed',
  (json) => {
    expect(prepare().parse(json, {})).toBeInstanceOf(Problem);
  },
);
