import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { tUpperTail } from '#domain/statistics/distributions/student-t.ts';

/** A test that knows which side. */
export interface TestResult {
  readonly statistic: number;
  /** p value against "more" (than the null, or first more than second). */
  readonly greater: number;
  /** p value against "less". */
  readonly less: number;
  /** p value against "different". */
  readonly twoSided: number;
}

/** A test of a statistic that is standard normal under the null. */
export function normalTest(z: number): TestResult {
  return sided(z, normalUpperTail(z), normalUpperTail(-z));
}

/** A test of a statistic that is Student's t under the null. */
export function tTest(t: number, df: number): TestResult {
  return sided(t, tUpperTail(t, df), tUpperTail(-t, df));
}

/** Both sides, and twice the smaller one. */
export function sided(statistic: number, greater: number, less: number): TestResult {
  return { statistic, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}
