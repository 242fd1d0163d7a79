import { describe, expect, it } from 'vitest';
import { checkExpectation } from '#cli/demo/check-expectation.ts';
import type { Verdict } from '#domain/verdict.ts';

/** As much of a verdict as is looked at. */
function verdict(alsoSuperior: boolean): Verdict {
  const rule = { id: 'non-inferior accuracy', metric: 'accuracy', slice: 'all', alsoSuperior };
  return { outcome: 'pass', decision: { decidedBy: [rule.id], rules: [rule] } } as unknown as Verdict;
}

describe('holding a verdict against what is expected', () => {
  it('agrees where all of it holds', () => {
    const expected = { outcome: 'pass', superior: true, decidedBy: 'non-inferior accuracy' } as const;
    expect(checkExpectation({ expected }, verdict(true), [])).toEqual({
      expected: 'pass; superior; by non-inferior accuracy',
      got: 'pass; superior; by non-inferior accuracy',
      agrees: true,
    });
  });

  it('says what differs', () => {
    const expected = {
      outcome: 'fail',
      superior: true,
      decidedBy: 'at-least accuracy',
      alerts: ['all'],
    } as const;
    expect(checkExpectation({ expected }, verdict(false), [])).toEqual({
      expected: 'fail; superior; by at-least accuracy; alerts for all',
      got: 'pass; non-inferior; by non-inferior accuracy; alerts for nothing',
      agrees: false,
    });
  });
});
