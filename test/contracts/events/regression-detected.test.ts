import { describe, expect, it } from 'vitest';
import { regressionDetected } from '#contracts/events/regression-detected.ts';
import { versionedSamples } from '#support/event-samples.ts';

const [sample] = versionedSamples('events/outbound/eval-regression-detected');
const { data } = (sample as { sample: { detail: { data: object } } }).sample.detail;

describe('Eval Regression Detected', () => {
  it('names ten rows at most', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `row-${i}`);
    expect(regressionDetected.data.safeParse({ ...data, topRows: ids(10) }).success).toBe(true);
    expect(regressionDetected.data.safeParse({ ...data, topRows: ids(11) }).success).toBe(false);
  });

  it('is told apart by metric and slice', () => {
    const parsed = regressionDetected.data.parse(data);
    expect(regressionDetected.identity(parsed)).toEqual([parsed.runId, 'accuracy', 'negation=yes']);
  });
});
