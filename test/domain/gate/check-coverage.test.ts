import { describe, expect, it } from 'vitest';
import { type ArmCoverage, type MetricCoverage, scoredShare } from '#domain/gate/check-coverage.ts';

const metric = (name: string, scored: number, notScored: Record<string, number> = {}): MetricCoverage => ({
  metric: name,
  scored,
  scorable: 60,
  share: scored / 60,
  notScored,
});

const arm = (...metrics: MetricCoverage[]): ArmCoverage => ({
  arm: 'candidate',
  rows: 60,
  answered: 60,
  errors: {},
  metrics,
});

describe('the share of rows that were scored', () => {
  it('is that of the metric with the lowest', () => {
    expect(scoredShare(arm(metric('accuracy', 60), metric('macro-f1', 45, { 'malformed-output': 15 })))).toBe(
      0.75,
    );
  });

  it('does not fall because no price is known', () => {
    expect(scoredShare(arm(metric('accuracy', 60), metric('cost', 0, { unpriced: 60 })))).toBe(1);
  });

  it('is null where nothing could be scored', () => {
    expect(
      scoredShare(
        arm({ metric: 'accuracy', scored: 0, scorable: 0, share: null, notScored: { 'no-reference': 60 } }),
      ),
    ).toBeNull();
  });
});
