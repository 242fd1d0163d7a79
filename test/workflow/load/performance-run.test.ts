import { afterEach, describe, expect, it } from 'vitest';
import { decodeObservationPart } from '#contracts/files/observation-part.ts';
import type { Observation } from '#domain/observation.ts';
import type { Verdict } from '#domain/verdict.ts';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';
import { type LatencyLaw, lawQuantileMs } from '#support/latency-law.ts';
import { type LatencyServer, startLatencyServer } from '#support/latency-server.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';

type Fields = Readonly<Record<string, unknown>>;

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function open(law: LatencyLaw): Promise<{ world: World; server: LatencyServer }> {
  const server = await startLatencyServer(law);
  const targets = createHttpTargetClient({
    allowedHosts: parseHostAllowList([server.host]),
    secrets: { read: async () => null },
  });
  closing.push(
    () => server.close(),
    () => targets.close(),
  );
  return { world: await openWorld({ targets }), server };
}

const percentile = (value: number, more: Fields = {}) => ({
  metric: 'latency-percentile',
  percentile: value,
  ...more,
});

const metrics = {
  p50: percentile(50),
  p95: percentile(95),
  p99: percentile(99),
  mean: { metric: 'latency-mean' },
  rate: { metric: 'requests-per-second' },
};

async function publish(world: World, { endpoint }: LatencyServer, suite: Fields): Promise<void> {
  await world.publish({
    name: 'load',
    rows: yesRows(100),
    endpoint,
    suite: {
      kind: 'performance',
      metrics,
      gate: { rules: [{ rule: 'at-most', metric: 'p99', value: 5_000 }] },
      ...suite,
    },
  });
}

/** Judges one version. */
async function judge(world: World, version = '1'): Promise<Verdict> {
  const detail = { subject: 'load', version, deploymentId: version };
  const record = await world.plan('Model Registered', detail, version);
  await world.settle();
  return (await world.verdict(record.matches[0]?.runId ?? ''))!;
}

function resultOf(verdict: Verdict, metric: string) {
  const found = verdict.decision?.metrics?.find((result) => result.metric === metric);
  if (found === undefined) throw new Error(`Expected a result of ${metric}, got none.`);
  return found;
}

function estimateOf(verdict: Verdict, metric: string): number {
  return resultOf(verdict, metric).candidate.estimate!;
}

/** Everything that was stored. */
async function observations(world: World): Promise<Observation[]> {
  const keys = await world.objects.list('observations/');
  const parts = keys.map(async (key) => decodeObservationPart((await world.objects.get(key))!));
  return (await Promise.all(parts)).flat();
}

describe('a closed loop', () => {
  it('recovers the percentiles of a known law, cold starts apart from warm calls and without the warm-up', async () => {
    const law = { medianMs: 60, sigma: 0.3, seed: 11, coldMs: 200 };
    const { world, server } = await open(law);
    await publish(world, server, {
      load: {
        loop: 'closed',
        profile: [{ forSeconds: 8, concurrency: 8 }],
        warmUpSeconds: 1,
        coldStarts: { count: 12, idleSeconds: 0.02 },
      },
      metrics: { ...metrics, cold: percentile(50, { temperature: 'cold' }) },
      gate: {
        alpha: 0.02,
        rules: [
          { rule: 'at-most', metric: 'p95', value: 400 },
          { rule: 'at-most', metric: 'p99', value: 800 },
          { rule: 'at-least', metric: 'rate', value: 20 },
        ],
      },
    });
    const verdict = await judge(world);
    expect(verdict.outcome).toBe('pass');
    expect(verdict.notes).toContain(
      'Measured under a closed loop of 8 callers for 8 s, per arm, after 12 cold starts; a row is a request.',
    );

    // What this machine takes for itself is known from the server's side, and small beside the law.
    const warm = (await server.served()).filter(({ isNew }) => !isNew);
    const drawnMs = warm.reduce((sum, request) => sum + request.drawnMs, 0) / warm.length;
    const ownMs = estimateOf(verdict, 'mean') - drawnMs;
    expect(ownMs).toBeGreaterThan(-5);
    expect(ownMs).toBeLessThan(40);
    const expected: [string, number, number][] = [
      ['p50', lawQuantileMs(law, 0), ownMs],
      ['p95', lawQuantileMs(law, 1.645), 3 * ownMs],
      ['p99', lawQuantileMs(law, 2.326), 5 * ownMs],
      ['cold', lawQuantileMs(law, 0) + law.coldMs, 5 * ownMs],
    ];
    for (const [metric, valueMs, slackMs] of expected) {
      const { lower, upper } = resultOf(verdict, metric).interval!;
      expect(lower, metric).toBeLessThanOrEqual(valueMs + Math.max(0, slackMs));
      expect(upper, metric).toBeGreaterThanOrEqual(valueMs);
    }
    // Eight callers who do nothing but ask: Little's law.
    expect(estimateOf(verdict, 'rate')).toBeCloseTo(8_000 / estimateOf(verdict, 'mean'), 6);

    const stored = await observations(world);
    const counts = {
      cold: stored.filter(({ cold }) => cold).length,
      warmUp: stored.filter(({ warmUp }) => warmUp).length,
    };
    expect(counts.cold).toBe(12);
    expect(resultOf(verdict, 'cold').candidate.rows).toBe(12);
    expect(counts.warmUp).toBeGreaterThan(20);
    expect(resultOf(verdict, 'p50').candidate.rows).toBe(stored.length - counts.cold - counts.warmUp);
    expect(verdict.decision?.coverage[0]).toMatchObject({ rows: stored.length - counts.warmUp });
    expect(await server.served()).toHaveLength(stored.length);
  });

  it('asks candidate and baseline equally often and by turns, and never takes a stored answer', async () => {
    const { world, server } = await open({ medianMs: 10, sigma: 0.3, seed: 5 });
    const load = { loop: 'closed', profile: [{ forSeconds: 1.5, concurrency: 2 }] };
    const gate = { rules: [{ rule: 'at-most', metric: 'p50', value: 1_000 }] };
    await publish(world, server, { load, gate });
    await judge(world, '1');
    const before = (await server.served()).length;
    const verdict = await judge(world, '2');
    const models = (await server.served()).slice(before).map(({ model }) => model);
    const of = (model: string, asked: readonly string[]) => asked.filter((other) => other === model).length;
    expect(of('1', models)).toBe(of('2', models));
    expect(of('1', models)).toBeGreaterThan(10);
    // At any time both have had about as many calls.
    for (let to = 20; to < models.length; to += 20) {
      const some = models.slice(0, to);
      expect(Math.abs(of('1', some) - of('2', some))).toBeLessThanOrEqual(8);
    }
    const { candidate, baseline } = resultOf(verdict, 'p95');
    expect(candidate.rows).toBe(baseline?.rows);
    expect(verdict.reuse.every(({ rows }) => rows === 0)).toBe(true);
  });
});

describe('a server that stalls for a second', () => {
  it('shows in the p99 of an open loop, and not in that of a closed one', async () => {
    const law = { medianMs: 20, sigma: 0.3, seed: 3, stall: { fromMs: 2_500, toMs: 3_500 } };
    const p99 = async (load: Fields) => {
      const { world, server } = await open(law);
      await publish(world, server, { load });
      const verdict = await judge(world);
      return { p99: estimateOf(verdict, 'p99'), rate: estimateOf(verdict, 'rate'), world };
    };
    const [opened, closed] = await Promise.all([
      p99({ loop: 'open', arrivals: 'poisson', profile: [{ forSeconds: 5, ratePerSecond: 40 }] }),
      p99({ loop: 'closed', profile: [{ forSeconds: 5, concurrency: 1 }] }),
    ]);
    expect(opened.p99).toBeGreaterThan(700);
    expect(closed.p99).toBeLessThan(500);
    expect(opened.rate).toBeGreaterThan(30);
    expect(opened.rate).toBeLessThan(50);
    const stored = await observations(opened.world);
    expect(stored.every(({ latencyMs, scheduledLagMs = Number.NaN }) => scheduledLagMs <= latencyMs)).toBe(
      true,
    );
  });
});
