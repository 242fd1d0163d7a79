import { describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { apiCalls } from '#support/api-calls.ts';
import { compareVersions } from '#support/compared-run.ts';
import { openWorld, yesRows } from '#support/flow-world.ts';

const of = (runId: string, query = '') => `GET /v1/runs/${runId}/distributions${query}`;

describe('distributions over HTTP', () => {
  it('tell times by arm and differences by row, as the tallies have them', async () => {
    const world = await openWorld();
    const metrics = {
      accuracy: {},
      p95: { metric: 'latency-percentile', percentile: 95 },
      cost: { metric: 'cost' },
    };
    const runId = await compareVersions(world, { name: 'timed', rows: 300, suite: { metrics } });
    const call = apiCalls(world);
    const { body } = await call(of(runId));
    expect(body).toMatchObject({ metric: 'latency', of: 'value', unit: 'ms' });
    expect(body.available).toEqual([
      { metric: 'latency', of: 'value', unit: 'ms' },
      { metric: 'cost', of: 'difference', unit: expect.any(String) },
    ]);
    // Three of the candidate's rows are errors, which have no latency; each other row took 1 ms.
    expect(body.distributions).toMatchObject([
      { arm: 'candidate', calls: 'warm', values: 297, bins: [[1, expect.closeTo(1, 1), 297]] },
      { arm: 'baseline', calls: 'warm', values: 300, quantiles: { p50: expect.closeTo(1, 1) } },
    ]);
    const cost = await call(of(runId, '?metric=cost'));
    expect(cost.body.distributions).toMatchObject([
      { arm: 'candidate', calls: 'all', values: 297, bins: [[0, 0, 297]], quantiles: null },
    ]);
    const missing = await call(of(runId, '?metric=accuracy'));
    expect([missing.status, missing.body.detail]).toEqual([422, expect.stringContaining('latency, cost')]);
  });

  it('are told to be gone where retention has deleted the tallies', async () => {
    const world = await openWorld();
    const metrics = { accuracy: {}, p95: { metric: 'latency-percentile', percentile: 95 } };
    const runId = await compareVersions(world, { name: 'old', rows: 200, suite: { metrics } });
    // One that was too big for the table.
    const gone = { shard: 900, reused: [], key: storageKeys.tallies(runId, 900, '0'), sha256: '0' };
    await world.ports.runs.putTally(runId, gone);
    const { status, body } = await apiCalls(world)(of(runId));
    expect([status, body.detail]).toEqual([404, expect.stringContaining('tallyDays')]);
  });

  it('tell latency from the answers where no metric measures it, stored ones apart', async () => {
    const world = await openWorld();
    const runId = await compareVersions(world, { name: 'plain', rows: 300 });
    const call = apiCalls(world);
    const { body } = await call(of(runId));
    expect(body).toMatchObject({
      metric: 'latency',
      sample: { rows: 300, of: 300 },
      available: [{ metric: 'latency', of: 'value', unit: 'ms' }],
    });
    // Three of the candidate's rows are errors, which have no latency; each other row took 1 ms.
    expect(body.distributions).toMatchObject([
      { arm: 'candidate', calls: 'warm', values: 297, quantiles: { p95: expect.closeTo(1, 1) } },
      { arm: 'baseline', calls: 'warm', values: 300 },
    ]);
    world.clock.ms += 60_000;
    const detail = { subject: 'plain', version: 'new', baseline: 'old', deploymentId: 'again' };
    const target = { versions: { '*': 'model-{version}' }, immutable: true };
    await world.publish({ name: 'plain', rows: yesRows(300), target });
    const first = await world.plan('Model Registered', detail, 'first');
    await world.settle();
    world.clock.ms += 60_000;
    const second = await world.plan('Model Registered', { ...detail, deploymentId: 'later' }, 'second');
    await world.settle();
    const callsOf = async (record: typeof first) =>
      (await call(of(record.matches[0]?.runId ?? ''))).body.distributions.map(
        ({ calls }: { calls: string }) => calls,
      );
    expect(await callsOf(first)).toEqual(['warm', 'warm']);
    expect(await callsOf(second)).toEqual(['stored', 'stored']);
  });

  it('are none where the suite keeps nothing of single values, and the deployment serves no rows', async () => {
    const world = await openWorld();
    const runId = await compareVersions(world, { name: 'plain', rows: 200 });
    const { body } = await apiCalls(world)(of(runId), { settings: { servesRows: false } });
    expect(body).toMatchObject({ metric: null, distributions: [], available: [] });
  });
});
