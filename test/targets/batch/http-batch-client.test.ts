import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArmTarget, armTargetSchema } from '#domain/target.ts';
import { FakeOpenai } from '#support/batch/fake-openai.ts';
import { createHttpBatchClient } from '#targets/batch/http-batch-client.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import type { BatchAnswer, BatchRequest } from '#workflow/batch/batch-port.ts';

let server: FakeOpenai;
let host: string;
let client: ReturnType<typeof createHttpBatchClient>;

beforeEach(async () => {
  server = new FakeOpenai();
  host = await server.start();
  client = createHttpBatchClient({
    allowedHosts: parseHostAllowList([host]),
    secrets: { read: async () => 'sk-very-secret' },
    sleep: async () => undefined,
  });
});

afterEach(async () => {
  await client.close();
  await server.stop();
});

const targetOf = (changes: Partial<ArmTarget> = {}): ArmTarget =>
  armTargetSchema.parse({
    kind: 'embedding',
    provider: 'openai-embeddings',
    endpoint: `http://${host}/v1`,
    model: 'small',
    mode: 'batch',
    ...changes,
  });

async function prepared(changes: Partial<ArmTarget> = {}) {
  const batch = await client.prepare(targetOf(changes));
  if ('code' in batch) throw new Error(batch.message);
  return batch;
}

async function refusal(changes: Partial<ArmTarget>): Promise<string> {
  const batch = await client.prepare(targetOf(changes));
  return 'code' in batch ? `${batch.code}: ${batch.message}` : '';
}

async function* requests(...bodies: readonly string[]): AsyncGenerator<BatchRequest> {
  for (const [i, body] of bodies.entries()) yield { recordId: `R000000000${i}`, body };
}

async function gather(answers: AsyncIterable<BatchAnswer>): Promise<BatchAnswer[]> {
  const gathered: BatchAnswer[] = [];
  for await (const answer of answers) gathered.push(answer);
  return gathered;
}

describe('a client of batches', () => {
  it('has texts embedded, with the body of the live call, and reads the vectors', async () => {
    const batch = await prepared();
    const body = batch.render('flight');
    expect(body).toBe('{"model":"small","input":"flight"}');
    const jobId = await batch.submit('assize-1', () => requests(body as string));
    expect(server.jobs[0]?.request).toMatchObject({ endpoint: '/v1/embeddings' });
    expect(server.jobs[0]?.lines[0]).toMatchObject({ url: '/v1/embeddings', body: { input: 'flight' } });
    expect(await batch.look(jobId)).toEqual({ state: 'running' });
    const vector = { data: [{ embedding: [0.5, 1] }], usage: { prompt_tokens: 3 } };
    server.finish({ reply: () => ({ status: 200, body: vector }), atSeconds: 7 });
    expect(await batch.look(jobId)).toEqual({
      state: 'ended',
      end: 'completed',
      endedAtMs: 7_000,
      reason: null,
    });
    const answer = { output: { vector: [0.5, 1] }, inputTokens: 3, outputTokens: 0, latencyMs: 0, tries: 1 };
    expect(await gather(batch.answers(jobId))).toEqual([
      { recordId: 'R0000000000', outcome: { ok: true, answer }, again: false },
    ]);
  });

  it('finds a job by its token among all pages of the list, and none where there is none', async () => {
    const batch = await prepared();
    for (const token of ['a', 'b', 'c', 'd', 'e']) await batch.submit(token, () => requests('{}'));
    expect(await batch.find('a')).toBe('batch-1');
    expect(await batch.find('z')).toBeNull();
    server.refusals.set('GET /v1/batches', 404);
    expect(await batch.find('a')).toBeNull();
  });

  it('cancels a job, and takes one that has ended for cancelled', async () => {
    const batch = await prepared();
    const jobId = await batch.submit('a', () => requests('{}'));
    await batch.cancel(jobId);
    expect(server.jobs[0]?.status).toBe('cancelling');
    server.finish({ status: 'cancelled', reply: () => null });
    await batch.cancel(jobId);
    expect(await batch.look(jobId)).toMatchObject({ state: 'ended', end: 'cancelled' });
  });

  it('passes on what goes wrong while the rows are read, and does not blame the connection', async () => {
    const batch = await prepared();
    async function* broken(): AsyncGenerator<BatchRequest> {
      yield { recordId: 'R0000000000', body: '{}' };
      throw new Error('no such block');
    }
    await expect(batch.submit('a', broken)).rejects.toThrow('no such block');
    let reads = 0;
    const brokenLater = () => {
      reads += 1;
      return reads === 1 ? requests('{}') : broken();
    };
    await expect(batch.submit('a', brokenLater)).rejects.toThrow('no such block');
    expect(server.jobs).toEqual([]);
  });

  it('repeats no text of an answer in its messages', async () => {
    const batch = await prepared();
    const jobId = await batch.submit('a', () => requests('{}'));
    server.finish({
      reply: () => ({ status: 400, body: { error: { code: 'row text', message: 'row text' } } }),
    });
    const [answer] = await gather(batch.answers(jobId));
    expect(answer).toMatchObject({ again: false, outcome: { ok: false, error: { code: 'rejected' } } });
    expect(JSON.stringify(answer)).not.toContain('row text');
  });

  it('refuses what the live client refuses, and what has no batches', async () => {
    expect(await refusal({ endpoint: 'http://127.0.0.1:9/v1' })).toContain('refused-host: ');
    expect(await refusal({ provider: 'http-retrieval', kind: 'retrieval' })).toContain(
      'invalid-input: Expected target.provider to be one that answers batches (bedrock-converse, openai-chat, openai-embeddings), got "http-retrieval".',
    );
    expect(await refusal({ model: undefined })).toContain('invalid-input: Expected target.model, got none.');
    expect(
      await refusal({ provider: 'bedrock-converse', kind: 'generation', secretRef: 'env:KEY' }),
    ).toContain('invalid-input: Expected target.batch');
  });
});
