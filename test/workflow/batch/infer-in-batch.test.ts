import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { openBatchWorld, plan, storedObservations, wake } from '#support/batch/batch-world.ts';
import { completion, questionOf, yes } from '#support/batch/chat-reply.ts';
import { FakeOpenai } from '#support/batch/fake-openai.ts';
import { type World, yesRows } from '#support/flow-world.ts';

let server: FakeOpenai;
let host: string;

beforeEach(async () => {
  server = new FakeOpenai();
  host = await server.start();
});

afterEach(() => server.stop());

type Fields = Readonly<Record<string, unknown>>;

const rows = yesRows(300);
const open = (mode: 'live' | 'batch', suite: Fields = {}) =>
  openBatchWorld({ host, rows, mode, suite: { shardRows: 128, ...suite } });

/** Some are wrong, one is refused for good. */
const mixed = (body: unknown) => {
  const question = questionOf(body);
  if (question.endsWith('question 7')) return { status: 400, body: { error: { code: 'content_filter' } } };
  return completion(question.endsWith('3') ? 'no' : 'yes', question.length);
};

/** What the answers say of the rows: all but when and for how much they came. */
const answersOf = (observations: readonly Observation[]) =>
  observations
    .map(({ rowId, output, inputTokens, outputTokens, error, tries }) => ({
      ...{ rowId, output, inputTokens, outputTokens, tries, error: error?.code ?? null },
    }))
    .sort((a, b) => a.rowId.localeCompare(b.rowId, 'en', { numeric: true }));

async function verdictOf(world: World, runId: string) {
  const verdict = await world.verdict(runId);
  if (verdict === null) throw new Error('Expected a verdict, got none.');
  return verdict;
}

describe('a run in batch mode', () => {
  it('comes to the live run’s evidence, row for row, at half its price and without its times', async () => {
    server.live = mixed;
    const live = await open('live');
    const liveRun = await plan(live);
    await live.settle();
    const batch = await open('batch');
    const batchRun = await plan(batch);
    await batch.settle();
    expect(await batch.verdict(batchRun)).toBeNull();
    server.finish({ reply: mixed });
    await wake(batch);

    const [expected, got] = [await storedObservations(live), await storedObservations(batch)];
    expect(answersOf(got)).toEqual(answersOf(expected));
    expect(got.length).toBe(600);
    expect(got.every(({ batched, latencyMs }) => batched === true && latencyMs === 0)).toBe(true);
    const cost = (all: readonly Observation[]) =>
      all.reduce((sum, { costMicroUsd }) => sum + (costMicroUsd ?? 0), 0);
    expect(cost(got) / cost(expected)).toBeCloseTo(0.5, 3);

    const [before, after] = [await verdictOf(live, liveRun), await verdictOf(batch, batchRun)];
    expect(after.outcome).toBe(before.outcome);
    expect(after.decision?.rules).toEqual(before.decision?.rules);
    const coverage = ({ decision }: typeof after) =>
      decision?.coverage.map((arm) => ({
        ...arm,
        metrics: arm.metrics.filter(({ metric }) => metric !== 'latency-mean'),
      }));
    expect(coverage(after)).toEqual(coverage(before));
    const times = after.decision?.coverage[0]?.metrics.find(({ metric }) => metric === 'latency-mean');
    expect(times).toMatchObject({ scored: 0, notScored: { error: 1, 'not-applicable': 299 } });
  });

  it('asks every repeat of a row as a request of the job, and folds them as live ones', async () => {
    const repeats = {
      suite: {
        shardRows: 4_096,
        metrics: { accuracy: {}, both: { metric: 'pass-hat-k', k: 2 }, flakiness: {} },
      },
      target: { repeats: 2 },
    };
    let asked = 0;
    // One answer to a row is always yes, the other one for every other row; jobs answer backwards, so which one differs.
    const times = new Map<string, number>();
    const reply = (body: unknown) => {
      const question = questionOf(body);
      const key = `${(body as { model: string }).model} ${question}`;
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      asked += 1;
      return completion(time === 0 || Number(question.slice(-1)) % 2 === 0 ? 'yes' : 'no', 1);
    };
    server.live = reply;
    const live = await openBatchWorld({ host, rows, mode: 'live', ...repeats });
    const liveRun = await plan(live);
    await live.settle();
    expect(asked).toBe(2 * 600);
    times.clear();
    const batch = await openBatchWorld({ host, rows, mode: 'batch', ...repeats });
    const batchRun = await plan(batch);
    await batch.settle();
    const lines = server.jobs.map(
      ({ request: _, lines: of }) => new Set(of.map(({ custom_id: id }) => id)).size,
    );
    expect(lines.every((count) => count % 2 === 0)).toBe(true);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(2 * 600);
    server.finish({ reply });
    await wake(batch);
    const [before, after] = [await verdictOf(live, liveRun), await verdictOf(batch, batchRun)];
    const ofRepeats = ({ decision }: typeof after) =>
      decision?.metrics?.filter(({ metric }) => metric === 'both' || metric === 'flakiness');
    expect(ofRepeats(after)?.length).toBe(2);
    expect(ofRepeats(after)).toEqual(ofRepeats(before));
    expect(after.cost.arms.map(({ calls }) => calls)).toEqual([600, 600]);
  });

  it('submits one job for each arm of a shard, with the bodies of live calls, and waits for it at no cost', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    await plan(world);
    await world.settle();
    expect(server.jobs.length).toBe(2);
    expect(server.jobs[0]?.request).toMatchObject({
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
    });
    expect(server.jobs[0]?.lines[0]).toEqual({
      custom_id: 'R0000000000',
      method: 'POST',
      url: '/v1/chat/completions',
      body: { model: '2', messages: [{ role: 'user', content: expect.stringContaining('Is it? question') }] },
    });
    const asked = server.requests.length;
    await world.sweep();
    expect(world.queues.infer).toEqual([]);
    await wake(world);
    expect(server.requests.slice(asked)).toEqual(['GET /v1/batches/batch', 'GET /v1/batches/batch']);
  });

  it('looks at a job at most once a minute, however often its message comes', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    await plan(world);
    const [body] = world.queues.infer;
    await world.settle();
    world.clock.ms += 61_000;
    for (let copy = 0; copy < 5; copy += 1) expect(await world.infer(body!)).toBe('waiting');
    expect(server.requests.filter((call) => call === 'GET /v1/batches/batch').length).toBe(2);
  });

  it('gives rows that failed in passing, or that the files do not have, one more job, and then an error', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    const flaky = (body: unknown) => {
      const question = questionOf(body);
      if (question.endsWith('question 5')) return { status: 500, body: { error: { code: 'server_error' } } };
      return question.endsWith('question 6') ? null : yes(body);
    };
    server.finish({ reply: flaky });
    await wake(world);
    expect(server.jobs.map(({ lines }) => lines.length)).toEqual([300, 300, 2, 2]);
    server.finish({ reply: (body) => (questionOf(body).endsWith('5') ? flaky(body) : null) });
    await wake(world);
    const errors = (await storedObservations(world)).filter(({ error }) => error !== null);
    expect(errors.map(({ rowId, error }) => `${rowId} ${error?.code}`).sort()).toEqual([
      ...['row-5 server-error', 'row-5 server-error', 'row-6 malformed-answer', 'row-6 malformed-answer'],
    ]);
    expect((await verdictOf(world, runId)).decision?.coverage[0]).toMatchObject({ rows: 300, answered: 298 });
  });

  it('makes errors of the rows of a job that failed, with the service’s code and none of its text', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    server.finish({ status: 'failed', code: 'invalid_json_line' });
    await wake(world);
    const observations = await storedObservations(world);
    expect(observations.length).toBe(600);
    expect(observations.find(({ error }) => error?.message.includes('batch-1'))?.error).toEqual({
      code: 'rejected',
      message:
        "Expected batch job batch-1 to be done, but it failed (invalid_json_line). The service's own page of the job says more; check target.parameters, the prompt and the quota for batches.",
    });
    expect((await verdictOf(world, runId)).outcome).toBe('incomplete');
  });

  it('submits a job again, ten minutes later, that the service had no room for', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    const [body] = world.queues.infer;
    await world.settle();
    server.finish({ status: 'failed', code: 'token_limit_exceeded' });
    await wake(world);
    expect(await world.infer(body!)).toBe('waiting');
    expect(server.jobs.length).toBe(2);
    await wake(world, 600_000);
    expect(server.jobs.length).toBe(4);
    server.finish();
    await wake(world);
    expect((await verdictOf(world, runId)).outcome).toBe('pass');
    expect((await storedObservations(world)).length).toBe(600);
  });

  it('keeps what a job answered before it expired, and makes errors of the rest', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    await plan(world);
    await world.settle();
    server.finish({
      status: 'expired',
      reply: (body) => (questionOf(body).endsWith('0') ? yes(body) : null),
    });
    await wake(world);
    expect(server.jobs.length).toBe(2);
    const observations = await storedObservations(world);
    expect(observations.filter(({ error }) => error === null).length).toBe(60);
    expect(observations.find(({ error }) => error !== null)?.error?.message).toContain('it expired');
  });

  it('makes errors of rows that the service does not take at all', async () => {
    server.refusals.set('POST /v1/files', 401);
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    const [first] = await storedObservations(world);
    expect(first?.error?.message).toContain('Is the credential at env:KEY the right one?');
    expect((await verdictOf(world, runId)).outcome).toBe('incomplete');
  });

  it('submits later where the service cannot take a job now', async () => {
    server.refusals.set('POST /v1/batches', 503);
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    expect(server.jobs.length).toBe(0);
    server.refusals.clear();
    await wake(world, 241_000);
    expect(server.jobs.length).toBe(2);
    server.finish();
    await wake(world);
    expect((await verdictOf(world, runId)).outcome).toBe('pass');
  });

  it('finds the job where the answer to its making was lost', async () => {
    server.loseNextAnswer = true;
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    expect(server.jobs.length).toBe(2);
    await wake(world, 241_000);
    server.finish();
    await wake(world);
    expect(server.jobs.length).toBe(2);
    expect((await verdictOf(world, runId)).outcome).toBe('pass');
  });

  it('gives up a service that has taken no job for an hour', async () => {
    server.refusals.set('POST /v1/batches', 503);
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    await wake(world, 1_800_000);
    expect(await world.verdict(runId)).toBeNull();
    await wake(world, 1_900_000);
    expect((await verdictOf(world, runId)).outcome).toBe('incomplete');
    expect((await storedObservations(world))[0]?.error?.code).toBe('server-error');
  });

  it('cancels the jobs of a run that is cancelled', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    const runId = await plan(world);
    await world.settle();
    await world.plan('Run Cancel Requested', { runId, by: 'ada', reason: 'wrong prompt' }, 'event-2');
    await world.settle();
    expect((await verdictOf(world, runId)).outcome).toBe('incomplete');
    await wake(world);
    expect(server.jobs.map(({ status }) => status)).toEqual(['cancelling', 'cancelling']);
    const asked = server.requests.length;
    await wake(world, 600_000);
    expect(server.requests.length).toBe(asked);
  });

  it('has no more jobs under way than the budget bears, and asks every row in the end', async () => {
    const world = await openBatchWorld({
      ...{ host, rows, mode: 'batch', suite: { shardRows: 128, budget: { maxUsd: 6 } } },
      target: { parameters: { user: 'x'.repeat(100) } },
    });
    const runId = await plan(world);
    await world.settle();
    const atFirst = server.jobs.length;
    for (let turn = 0; turn < 10 && (await world.verdict(runId)) === null; turn += 1) {
      server.finish();
      await wake(world, 601_000);
    }
    const verdict = await verdictOf(world, runId);
    expect(verdict.outcome).toBe('pass');
    expect(verdict.cost.microUsd).toBeLessThan(6_000_000);
    expect(atFirst).toBeGreaterThan(1);
    expect(server.jobs.length).toBeGreaterThan(atFirst);
    expect((await storedObservations(world)).length).toBe(600);
  });

  it('submits no job once the budget is spent, and keeps what the job under way has answered', async () => {
    const world = await open('batch', { shardRows: 4_096, budget: { maxUsd: 0.001 } });
    const runId = await plan(world);
    await world.settle();
    server.finish();
    await wake(world, 601_000);
    const verdict = await verdictOf(world, runId);
    expect(verdict.outcome).toBe('incomplete');
    expect(verdict.earlyEnd?.reason).toBe('budget');
    expect(server.jobs.length).toBe(1);
    expect((await storedObservations(world)).length).toBe(300);
    expect((await world.items()).filter((item) => item['byStatePk']?.S === 'BATCH')).toEqual([]);
  });

  it('cancels what is under way when the budget is spent, and keeps what it answered by then', async () => {
    const world = await open('batch', { shardRows: 4_096, budget: { maxUsd: 20 } });
    const runId = await plan(world);
    await world.settle();
    server.finish({ only: 'batch-1', reply: () => completion('yes', 1_000) });
    await wake(world);
    await wake(world);
    expect(server.jobs.map(({ status }) => status)).toEqual(['completed', 'cancelling']);
    await wake(world);
    expect(await world.verdict(runId)).toBeNull();
    const some = (body: unknown) => (questionOf(body).endsWith('0') ? yes(body) : null);
    server.finish({ status: 'cancelled', reply: some });
    await wake(world);
    expect((await verdictOf(world, runId)).earlyEnd?.reason).toBe('budget');
    const observations = await storedObservations(world);
    expect(observations.length).toBe(330);
    expect(observations.every(({ error }) => error === null)).toBe(true);
  });

  it('finds with one look and no list of stored answers that a job is still under way', async () => {
    const world = await open('batch', { shardRows: 4_096 });
    await plan(world);
    await world.settle();
    const listed: string[] = [];
    const list = world.objects.list.bind(world.objects);
    world.objects.list = (prefix) => {
      listed.push(prefix);
      return list(prefix);
    };
    await wake(world);
    expect(listed).toEqual([]);
  });
});
