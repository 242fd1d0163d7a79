import { beforeAll, describe, expect, it } from 'vitest';
import { entryKpis } from '#domain/reports/entry-kpis.ts';
import { reportEntry } from '#domain/reports/report-entry.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type ApiCall, apiCalls } from '#support/api-calls.ts';
import { compareVersions } from '#support/compared-run.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

const MINUTE_MS = 60_000;

let world: World;
let call: ApiCall;

beforeAll(async () => {
  world = await openWorld();
  call = apiCalls(world);
  const gate = { rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.002 }] };
  await compareVersions(world, { name: 'worse', rows: 3_000, suite: { gate } });
  await world.publish({
    name: 'answers',
    rows: yesRows(2_000),
    target: { versions: { '*': 'model-{version}' } },
    suite: {
      owner: { team: 'search' },
      waves: [0.2, 1],
      gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] },
    },
  });
  world.answers(() => labelled('yes'));
  for (const version of ['1', '2']) {
    await world.plan('Model Registered', { subject: 'answers', version, deploymentId: version }, version);
    world.clock.ms += version === '1' ? MINUTE_MS : 5 * MINUTE_MS;
    await world.settle();
  }
});

describe('figures of a period over HTTP', () => {
  it('count what was judged, what it found, saved and cost, by suite and by team', async () => {
    const { body } = await call('GET /v1/kpis');
    expect(body).toMatchObject({ from: '2026-08-26', to: '2026-11-23', currency: 'USD' });
    const runIds: readonly string[] = (await call('GET /v1/runs')).body.runs.map(
      ({ runId }: { runId: string }) => runId,
    );
    const verdicts = await Promise.all(runIds.map((runId) => world.verdict(runId)));
    const sum = (read: (verdict: Verdict) => number) =>
      verdicts.filter((verdict) => verdict !== null).reduce((total, verdict) => total + read(verdict), 0);
    expect(body.total).toMatchObject({
      changes: 3,
      runs: 3,
      outcomes: { pass: 2 },
      regressionsCaught: sum(({ decision }) => decision?.alerts.length ?? 0),
      saved: { rows: sum(({ waves }) => waves.rowsSaved ?? 0) },
      unknownFigures: 0,
      liveWaivers: 0,
    });
    expect(body.total.regressionsCaught).toBeGreaterThan(0);
    expect(body.total.saved.rows).toBeGreaterThan(0);
    const micro = sum(
      ({ cost }) => cost.microUsd + (cost.aws ?? []).reduce((total, line) => total + line.microUsd, 0),
    );
    expect(body.total.spentUsd).toBeCloseTo(micro / 1e6, 9);
    expect(body.suites.map(({ suite, team }: { suite: string; team: string }) => [suite, team])).toEqual([
      ['answers', 'search'],
      ['worse', 'quality'],
    ]);
    expect(body.teams[1]).toMatchObject({
      team: 'search',
      runs: 2,
      minutesToVerdict: { median: 1, p95: 5 },
      decidedShare: 1,
    });
  });

  it('are those that a report has of the same runs', async () => {
    const { runs } = (await call('GET /v1/runs')).body as { runs: readonly { runId: string }[] };
    const verdicts = await Promise.all(runs.map(({ runId }) => world.verdict(runId)));
    const kpis = entryKpis(verdicts.map((verdict) => reportEntry(verdict!, {})));
    const { total } = (await call('GET /v1/kpis')).body;
    expect(kpis).toMatchObject({
      changes: total.changes,
      runs: total.runs,
      outcomes: total.outcomes,
      decidedShare: total.decidedShare,
      minutesToVerdict: total.minutesToVerdict,
      regressions: total.regressionsCaught,
    });
    expect(kpis.spentMicroUsd / 1e6).toBeCloseTo(total.spentUsd, 9);
    expect(kpis.saved.rows).toBe(total.saved.rows);
  });

  it('are of the days asked for alone, and of no more than a year', async () => {
    const none = await call('GET /v1/kpis?from=2026-11-24&to=2026-11-30');
    expect(none.body).toMatchObject({
      total: { runs: 0, decidedShare: null, minutesToVerdict: null },
      suites: [],
    });
    expect((await call('GET /v1/kpis?from=2026-11-23&to=2026-11-23')).body.total.runs).toBe(3);
    expect((await call('GET /v1/kpis?from=2025-11-20')).status).toBe(422);
    expect((await call('GET /v1/kpis?from=2026-11-25')).status).toBe(422);
  });

  it('say of how many runs nothing is known that could be added up', async () => {
    const record = await world.plan(
      'Model Registered',
      { subject: 'answers', version: '3', deploymentId: '3' },
      '3',
    );
    // As an earlier release ended runs.
    await world.ports.runs.end(
      record.matches[0]?.runId ?? '',
      'fail',
      new Date(world.clock.ms).toISOString(),
    );
    expect((await call('GET /v1/kpis')).body.total).toMatchObject({
      runs: 4,
      unknownFigures: 1,
      outcomes: { fail: expect.any(Number) },
    });
  });
});
