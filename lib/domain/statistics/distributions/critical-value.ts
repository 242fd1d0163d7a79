import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { tUpperQuantile, tUpperTail } from '#domain/statistics/distributions/student-t.ts';

/** The distance in standard errors that a one-sided test at level alpha needs. @param df null: normal, else Student's t */
export function criticalValue(alpha: number, df: number | null): number {
  return df === null ? normalUpperQuantile(alpha) : tUpperQuantile(alpha, df);
}

/** The one-sided p value of a distance in standard errors; the inverse of `criticalValue`. */
export function upperTail(distance: number, df: number | null): number {
  if (distance === Number.POSITIVE_INFINITY) return 0;
  if (distance === Number.NEGATIVE_INFINITY) return 1;
  return df === null ? normalUpperTail(distance) : tUpperTail(distance, df);
}
