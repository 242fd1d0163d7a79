import type { DualTest } from '#domain/statistics/equivalence/dual-test.ts';
import type { Method } from '#domain/statistics/method.ts';

export const superiorityMethod: Method = {
  id: 'superiority',
  name: 'superiority test with a margin',
  meaning: 'Whether an improvement lies above a margin of at least 0.',
  formula: 'lower limit > margin; p value of "at most margin" against "more"',
  avoidWhen: 'Avoid with margin 0 where any gain, however small, should not count.',
  conventions: ['one-sided'],
  source: 'Wellek 2010, Testing Statistical Hypotheses of Equivalence and Noninferiority, 2.2',
};

/** p value of a gain of the margin or less. @param margin at least 0 */
export function superiorityP(test: DualTest, margin: number): number {
  return test.pAbove(margin);
}
