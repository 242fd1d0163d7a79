import { expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { type ParsedAnswer, Problem } from '#targets/answers/parsed-answer.ts';
import type { PreparedRequest } from '#targets/provider.ts';
import { openaiChat } from '#targets/providers/openai-chat.ts';
import { REMOVED_CREDENTIAL, withoutCredential } from '#targets/transport/without-credential.ts';

const credential = 'sk-very+secret/1';
const usage = { inputTokens: 1, outputTokens: 1 };
const answering = (output: Json): PreparedRequest => ({
  path: '/',
  render: () => '{}',
  parse: () => ({ output, ...usage }),
});
const read = (output: Json, key: string | null = credential) =>
  (withoutCredential(answering(output), key).parse({}, {}) as ParsedAnswer).output;

it('is replaced in every text and every name of an output, however deep', () => {
  expect(
    read({
      text: `Bearer ${credential}, ${credential}`,
      steps: [{ name: 'fetch', arguments: { headers: { [credential]: [credential, 1, null] } } }],
    }),
  ).toEqual({
    text: `Bearer ${REMOVED_CREDENTIAL}, ${REMOVED_CREDENTIAL}`,
    steps: [
      { name: 'fetch', arguments: { headers: { [REMOVED_CREDENTIAL]: [REMOVED_CREDENTIAL, 1, null] } } },
    ],
  });
});

it('leaves an output without it as it is, with what the provider counted', () => {
  const parsed = withoutCredential(answering({ vector: [0.5, 1] }), credential).parse({}, {});
  expect(parsed).toEqual({ output: { vector: [0.5, 1] }, ...usage });
});

it('is found below any number of lists', () => {
  const depth = 200_000;
  const parsed = JSON.parse(`${'['.repeat(depth)}"${credential}"${']'.repeat(depth)}`) as Json;
  let value = read({ steps: parsed });
  value = (value as { steps: Json }).steps;
  while (Array.isArray(value)) value = value[0]!;
  expect(value).toBe(REMOVED_CREDENTIAL);
});

it('is not looked for where there is none, or one so short that it may be a word', () => {
  expect(read({ text: 'a secret' }, null)).toEqual({ text: 'a secret' });
  expect(read({ text: 'a secret' }, 'secret')).toEqual({ text: 'a secret' });
});

it('leaves problems as they are', () => {
  const problem = new Problem('Expected text');
  const request = withoutCredential({ ...answering(null), parse: () => problem }, credential);
  expect(request.parse({}, {})).toBe(problem);
});

it('is found in a stream that sends it in pieces', () => {
  const prepared = openaiChat.prepare({
    kind: 'generation',
    provider: 'openai-chat',
    endpoint: 'https://api.example.com/v1',
    model: 'm',
    parameters: {},
    stream: true,
    timeoutMs: 1,
    maxTries: 1,
    maxAnswerBytes: 1,
  });
  if (prepared instanceof Problem) throw new Error(prepared.message);
  const stream = withoutCredential(prepared, credential).openStream!();
  expect(stream.mediaType).toBe('text/event-stream');
  expect(stream.hasBegun).toBe(false);
  for (const content of ['It is ', credential.slice(0, 5), credential.slice(5), '.']) {
    stream.push(Buffer.from(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`));
  }
  expect(stream.hasBegun).toBe(true);
  stream.push(Buffer.from('data: [DONE]\n\n'));
  expect(stream.end()).toMatchObject({ output: { text: `It is ${REMOVED_CREDENTIAL}.` } });
});
