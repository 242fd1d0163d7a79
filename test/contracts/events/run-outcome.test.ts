import { describe, expect, it } from 'vitest';
import { worstOutcome } from '#contracts/events/run-outcome.ts';

describe('worstOutcome', () => {
  it.each([
    [['pass'], 'pass'],
    [['pass', 'waived'], 'waived'],
    [['waived', 'inconclusive', 'pass'], 'inconclusive'],
    [['incomplete', 'inconclusive'], 'incomplete'],
    [['pass', 'fail', 'incomplete'], 'fail'],
  ] as const)('of %j is %s', (outcomes, worst) => {
    expect(worstOutcome(outcomes)).toBe(worst);
  });
});
