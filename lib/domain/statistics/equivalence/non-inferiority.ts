import type { DualTest } from '#domain/statistics/equivalence/dual-test.ts';
import type { Method } from '#domain/statistics/method.ts';

export const nonInferiorityMethod: Method = {
  id: 'non-inferiority',
  name: 'non-inferiority test',
  meaning:
    'Whether an improvement lies above −margin, so that what is lost is less than anybody would act on.',
  formula: 'lower limit > −margin; p value of "at most −margin" against "more"',
  avoidWhen: 'Avoid with a margin chosen after the data: it must be fixed before.',
  conventions: [
    'the one-sided test and the limit at the same alpha are each other’s dual',
    'superiority is asked next on the same interval, without a price',
  ],
  source:
    'Wellek 2010, Testing Statistical Hypotheses of Equivalence and Noninferiority; Piaggio et al. 2012, JAMA 308',
};

/** p value of a loss of the margin or more. @param margin at least 0 */
export function nonInferiorityP(test: DualTest, margin: number): number {
  return test.pAbove(-margin);
}
