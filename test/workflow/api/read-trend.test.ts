import { describe, expect, it } from 'vitest';
import { apiCalls } from '#support/api-calls.ts';
import { labelled, openWorld, yesRows } from '#support/flow-world.ts';

describe('a trend over HTTP', () => {
  it('has a point for each ended run, oldest first, with what the deciding rule found, cost and latency', async () => {
    const world = await openWorld();
    const call = apiCalls(world);
    await world.publish({
      name: 'answers',
      rows: yesRows(400),
      target: { versions: { '*': 'model-{version}' } },
      suite: {
        metrics: {
          accuracy: {},
          typical: { metric: 'latency-percentile', percentile: 50 },
          tail: { metric: 'latency-percentile', percentile: 95 },
        },
        gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.9 }] },
      },
    });
    world.answers((model, row) =>
      labelled(model === 'model-2' && Number(row.id.slice(4)) % 2 === 0 ? 'no' : 'yes'),
    );
    for (const version of ['1', '2', '3']) {
      await world.plan('Model Registered', { subject: 'answers', version, deploymentId: version }, version);
      await world.settle();
      world.clock.ms += 1_000;
    }
    const { body } = await call('GET /v1/suites/answers/trend?metric=accuracy');
    expect(body).toMatchObject({ suite: 'answers', slice: 'all' });
    const shown = body.points.map(({ candidate, outcome }: { candidate: string; outcome: string }) => [
      candidate,
      outcome,
    ]);
    expect(shown).toEqual([
      ['1', 'pass'],
      ['2', 'fail'],
      ['3', 'pass'],
    ]);
    const [first, second] = body.points;
    const rule = (await world.verdict(second.runId))?.decision?.rules[0];
    expect(second.metrics).toEqual([
      {
        metric: 'accuracy',
        slice: 'all',
        decides: true,
        candidate: 0.5,
        baseline: 1,
        quantity: 'level',
        effect: { improvement: -0.5, rawDifference: -0.5 },
        interval: {
          lower: rule?.interval?.lower,
          upper: rule?.interval?.upper,
          level: rule?.interval?.level,
          method: rule?.interval?.method,
        },
        unit: 'share',
      },
    ]);
    expect(first.costMicroUsd).toBe(4_000);
    expect(first.latencyMs).toEqual({ p50: expect.closeTo(1, 1), p95: expect.closeTo(1, 1) });
    expect((await call('GET /v1/suites/answers/trend?limit=1')).body.points).toMatchObject([
      { candidate: '3' },
    ]);
    const names = (await call('GET /v1/suites/answers/trend?limit=1')).body.points[0].metrics.map(
      ({ metric }: { metric: string }) => metric,
    );
    expect(names).toEqual(['accuracy', 'typical', 'tail']);
    expect((await call('GET /v1/suites/answers/trend?subject=other')).body.points).toEqual([]);
    expect((await call('GET /v1/suites/missing/trend')).status).toBe(404);
  });
});
