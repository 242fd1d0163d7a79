import type { DualTest } from '#domain/statistics/equivalence/dual-test.ts';
import type { Method } from '#domain/statistics/method.ts';

export const tostMethod: Method = {
  id: 'tost',
  name: 'two one-sided tests (TOST)',
  meaning: 'Whether a difference lies within ±margin: equivalence.',
  formula:
    'p = max(p of "at most −margin", p of "at least margin"); the interval at 1 − 2 alpha lies within ±margin',
  avoidWhen: 'Avoid where being better is no harm: non-inferiority asks less.',
  conventions: ['each test at alpha, so that the interval has level 1 − 2 alpha'],
  source: 'Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15',
};

/** p value of a difference of the margin or more, either way. @param margin above 0 */
export function equivalenceP(test: DualTest, margin: number): number {
  return Math.max(test.pAbove(-margin), test.pBelow(margin));
}
