import { describe, expect, it } from 'vitest';
import { type KpiRun, kpisOf } from '#domain/reports/kpis.ts';
import type { RunFigures } from '#domain/run-figures.ts';

const figures: RunFigures = {
  regressions: 0,
  rowsSaved: 100,
  callsSaved: 200,
  microUsdSaved: 3,
  microUsd: 10,
  unpricedCalls: 1,
  awsMicroUsd: 2,
};

function run(runId: string, changes: Partial<KpiRun> & { readonly regressions?: number } = {}): KpiRun {
  const { regressions = 0, ...others } = changes;
  return {
    runId,
    supersedes: null,
    suite: 'reviews',
    change: { key: `chg_${runId}`, subject: 'sentiment', candidate: runId },
    outcome: 'pass',
    askedAt: '2026-11-02T08:00:00Z',
    decidedAt: '2026-11-02T08:04:00Z',
    figures: { ...figures, regressions },
    ...others,
  };
}

const version = { key: 'chg_1', subject: 'sentiment', candidate: '4' };

describe('the figures of many runs', () => {
  it('are nothing where there was no run', () => {
    expect(kpisOf([])).toMatchObject({ runs: 0, decidedShare: null, minutesToVerdict: null, regressions: 0 });
  });

  it('count outcomes, and add up what was spent and saved', () => {
    expect(kpisOf([run('a'), run('b', { outcome: 'fail' }), run('c', { outcome: 'inconclusive' })])).toEqual({
      changes: 3,
      runs: 3,
      outcomes: { pass: 1, fail: 1, inconclusive: 1, incomplete: 0, waived: 0 },
      decidedShare: 2 / 3,
      minutesToVerdict: { median: 4, p95: 4 },
      regressions: 0,
      saved: { rows: 300, calls: 600, microUsd: 9 },
      spentMicroUsd: 36,
      unpricedCalls: 3,
      unknownFigures: 0,
    });
  });

  it('count a version that was judged twice with the run that found most, not with both', () => {
    const twice = [
      run('a', { change: version, regressions: 2 }),
      run('b', { change: { ...version, key: 'chg_2' }, regressions: 1 }),
    ];
    expect(kpisOf(twice)).toMatchObject({ runs: 2, changes: 2, regressions: 2 });
    const otherSuite = run('c', { change: version, suite: 'search', regressions: 2 });
    expect(kpisOf([...twice, otherSuite]).regressions).toBe(4);
  });

  it('leave out a run that a rerun has replaced, but for what it cost', () => {
    const rerun = [
      run('a', { change: version, outcome: 'fail', regressions: 3 }),
      run('b', { change: version, supersedes: 'a' }),
    ];
    expect(kpisOf(rerun)).toMatchObject({
      runs: 1,
      outcomes: { pass: 1, fail: 0 },
      decidedShare: 1,
      regressions: 0,
      spentMicroUsd: 24,
    });
  });

  it('say of how many runs nothing is known, and take no time for less than none', () => {
    const runs = [
      run('a', { figures: null }),
      run('b', { askedAt: '2026-11-02T08:05:00Z' }),
      run('c', { askedAt: '2026-11-02T07:04:00Z' }),
    ];
    expect(kpisOf(runs)).toMatchObject({ unknownFigures: 1, minutesToVerdict: { median: 4, p95: 60 } });
  });
});
