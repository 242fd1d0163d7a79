import { expect, it } from 'vitest';
import type { Distribution } from '#contracts/api/routes/read-distributions.ts';
import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { apiCalls } from '#support/api-calls.ts';
import { openWorld, yesRows } from '#support/flow-world.ts';
import { startLatencyServer } from '#support/latency-server.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';

it('tells each request of a performance run as a row with its own latency, cold and warm calls apart', async () => {
  const server = await startLatencyServer({ medianMs: 5, sigma: 0.1, seed: 1, coldMs: 30 });
  const targets = createHttpTargetClient({
    allowedHosts: parseHostAllowList([server.host]),
    secrets: { read: async () => null },
  });
  try {
    const world = await openWorld({ targets });
    await world.publish({
      name: 'load',
      rows: yesRows(100),
      endpoint: server.endpoint,
      suite: {
        kind: 'performance',
        load: {
          loop: 'closed',
          profile: [{ forSeconds: 2, concurrency: 2 }],
          coldStarts: { count: 4, idleSeconds: 0.02 },
        },
        metrics: {
          p95: { metric: 'latency-percentile', percentile: 95 },
          cold: { metric: 'latency-percentile', percentile: 50, temperature: 'cold' },
        },
        gate: { rules: [{ rule: 'at-most', metric: 'p95', value: 5_000 }] },
      },
    });
    const record = await world.plan('Model Registered', { subject: 'load', version: '1', deploymentId: '1' });
    await world.settle();
    const call = apiCalls(world);
    const run = `GET /v1/runs/${record.matches[0]?.runId}`;
    const { body } = await call(`${run}/rows?sort=score&order=desc&limit=20&metric=p95`);
    const rows: readonly JudgedRow[] = body.rows;
    expect(rows).toHaveLength(20);
    for (const { row, value, answers, scores } of rows) {
      expect(row.input).toBe(`question ${row.id.slice(4)}`);
      expect(answers).toMatchObject([{ arm: 'candidate', cold: false, latencyMs: value }]);
      expect(scores.find(({ metric }) => metric === 'cold')?.reason).toBe('not-applicable');
    }
    const values = rows.map(({ value }) => value ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const distributions: readonly Distribution[] = (await call(`${run}/distributions`)).body.distributions;
    const byCalls = new Map(distributions.map((one) => [one.calls, one]));
    expect(byCalls.get('cold')?.values).toBe(4);
    expect(byCalls.get('cold')!.quantiles!.p50).toBeGreaterThan(byCalls.get('warm')!.quantiles!.p50);
  } finally {
    await targets.close();
    await server.close();
  }
});
