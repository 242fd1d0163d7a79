import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';

let demo: DemoServer;
const faults: unknown[] = [];

beforeAll(async () => {
  demo = await startDemoServer({ port: 0, onFault: (fault) => faults.push(fault) });
});

afterAll(async () => {
  await demo.close();
  expect(faults).toEqual([]);
});

/** The fields of every answer that a test reads; each answer has some of them. */
interface DemoAnswer {
  results: { id: string; score: number }[];
  choices: { message: { content: string }; finish_reason: string }[];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  error: { code: string; message: string; type: string };
}

async function post(path: string, body: unknown) {
  const response = await fetch(demo.origin + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as DemoAnswer };
}

const twoEdits = { role: 'system', content: 'Correct the spelling, at most two edits a word.' };
const oneEdit = { role: 'system', content: 'Correct the spelling, at most one edit a word.' };

describe('the demo server', () => {
  it('classifies a text and counts ties as negative', async () => {
    expect(await post('/v1/classify', { model: 'sentiment@5.0.2', input: 'Good case.' })).toEqual({
      status: 200,
      body: { label: 'positive', scores: { positive: 3, negative: -3 } },
    });
    expect(await post('/v1/classify', { model: 'sentiment@5.0.2', input: 'A case.' })).toEqual({
      status: 200,
      body: { label: 'negative', scores: { positive: 0, negative: 0 } },
    });
  });

  it('answers a search with at most k documents, best first', async () => {
    const { body } = await post('/v1/search', { index: 'emoji-baseline', query: 'octopus', k: 3 });
    expect(body.results[0]?.id).toBe('🐙');
    expect(body.results.length).toBeLessThanOrEqual(3);
  });

  it('answers a search that finds nothing with no results', async () => {
    expect(await post('/v1/search', { index: 'emoji-baseline', query: 'qqqq' })).toEqual({
      status: 200,
      body: { results: [] },
    });
  });

  it('corrects the user message as an OpenAI chat completion', async () => {
    const { status, body } = await post('/v1/chat/completions', {
      model: 'symspell@0.3.3',
      temperature: 0,
      messages: [twoEdits, { role: 'user', content: 'I recieve it, John.' }],
    });
    expect(status).toBe(200);
    expect(body.choices).toEqual([
      { index: 0, message: { role: 'assistant', content: 'I receive it, John.' }, finish_reason: 'stop' },
    ]);
    // 11 words and marks of instruction, 6 of text.
    expect(body.usage).toEqual({ prompt_tokens: 17, completion_tokens: 6, total_tokens: 23 });
  });

  it('obeys the edit limit that the system message states', async () => {
    const ask = async (system: typeof oneEdit) => {
      const messages = [system, { role: 'user', content: 'a vinegrette' }];
      const { body } = await post('/v1/chat/completions', { model: 'symspell@0.3.3', messages });
      return body.choices[0]?.message.content;
    };
    expect(await ask(twoEdits)).toBe('a vinaigrette');
    expect(await ask(oneEdit)).toBe('a vinegrette');
  });

  it('draws the answers of a sampling model, but for temperature 0', async () => {
    const ask = async (temperature: number) => {
      const messages = [twoEdits, { role: 'user', content: 'a hte wich thier form' }];
      const { body } = await post('/v1/chat/completions', {
        model: 'sampling-speller@1',
        temperature,
        messages,
      });
      return body.choices[0]?.message.content;
    };
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(1)));
    expect(new Set(answers).size).toBeGreaterThan(1);
    const first = await Promise.all(Array.from({ length: 10 }, () => ask(0)));
    expect(new Set(first).size).toBe(1);
  });

  it('stops at max_tokens and says so', async () => {
    const { body } = await post('/v1/chat/completions', {
      model: 'symspell@0.3.3',
      max_tokens: 2,
      messages: [twoEdits, { role: 'user', content: 'one two three' }],
    });
    expect(body.choices[0]).toMatchObject({ message: { content: 'one two' }, finish_reason: 'length' });
  });

  it('refuses a prompt that states no edit limit', async () => {
    const messages = [{ role: 'user', content: 'text' }];
    const { status, body } = await post('/v1/chat/completions', { model: 'symspell@0.3.3', messages });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      type: 'invalid_request_error',
      code: 'invalid_request',
      message: expect.stringContaining('"at most one edit a word" or "at most two edits a word"'),
    });
  });

  it.each([
    ['/v1/classify', { model: 'sentiment@9.9.9', input: 'a' }],
    ['/v1/classify', { model: 'constructor', input: 'a' }],
    ['/v1/search', { index: 'emoji-lost', query: 'a' }],
    ['/v1/chat/completions', { model: 'gpt-5', messages: [twoEdits, { role: 'user', content: 'a' }] }],
  ])('says of an unknown model at %s what is served', async (path, request) => {
    const { status, body } = await post(path, request);
    expect(status).toBe(404);
    expect(body.error.code).toBe('unknown_model');
    expect(body.error.message).toContain('GET /v1/models');
  });

  it.each([
    ['/v1/classify', '{"model"'],
    ['/v1/classify', { model: 'sentiment@5.0.2' }],
    ['/v1/search', { index: 'emoji-baseline', query: 'a', k: 0 }],
    ['/v1/chat/completions', { model: 'symspell@0.3.3', messages: [] }],
    ['/v1/embeddings', { model: 'char-ngrams@1', input: [] }],
    ['/v1/ask', { index: 'emoji-baseline' }],
    ['/v1/proofread', { agent: 'proofreader@1' }],
  ])('refuses a malformed body at %s', async (path, request) => {
    const { status, body } = await post(path, request);
    expect(status).toBe(400);
    expect(body.error.code).toBe('invalid_request');
  });

  it('refuses a body above its limit', async () => {
    const { status } = await post('/v1/classify', { model: 'sentiment@5.0.2', input: 'a'.repeat(1_000_001) });
    expect(status).toBe(413);
  });

  it('lists every model and index', async () => {
    const response = await fetch(`${demo.origin}/v1/models`);
    const { data } = (await response.json()) as { data: { id: string; kind: string }[] };
    expect(data.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'classification sentiment@2.1.0',
      'classification sentiment@4.2.0',
      'classification sentiment@5.0.2',
      'classification wink-sentiment@5.0.2',
      'retrieval emoji-baseline',
      'retrieval emoji-unstemmed',
      'retrieval emoji-label-only',
      'retrieval emoji-prefix-fuzzy',
      'generation symspell@0.3.3',
      'generation nspell@2.1.5',
      'generation dialogue-speller@1',
      'generation dialogue-speller@2',
      'generation sampling-speller@1',
      'generation sampling-speller@2',
      'embedding char-ngrams@1',
      'embedding char-ngrams@2',
      'agent proofreader@1',
      'agent proofreader@2',
    ]);
  });

  it('says of an unknown path which paths there are', async () => {
    const { status, body } = await post('/v2/classify', {});
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      code: 'unknown_route',
      message: expect.stringContaining('POST /v1/classify'),
    });
  });
});
