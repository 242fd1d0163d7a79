import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';

/** The power that plans ask for where nobody says otherwise. */
export const plannedPower = 0.8;

/**
 * The distance from the threshold at which a one-sided test at level alpha passes with the given power:
 * (z_alpha + z_power) standard errors. (Julious 2004, Statistics in Medicine 23, eq. 15 and 46.)
 */
export function minimumDetectableEffect(standardError: number, alpha: number, power = plannedPower): number {
  return (normalUpperQuantile(alpha) + normalUpperQuantile(1 - power)) * standardError;
}

/** Chance that the test passes at a true distance beyond the threshold. */
export function powerAt(distance: number, standardError: number, alpha: number): number {
  return normalUpperTail(normalUpperQuantile(alpha) - distance / standardError);
}

/**
 * Rows with which the test would pass with the given power, if the spread per row stays as it was seen with `rows`; null
 * where the distance is 0, which no number of rows can tell.
 */
export function requiredRows(
  seen: { readonly rows: number; readonly standardError: number; readonly distance: number },
  alpha: number,
  power = plannedPower,
): number | null {
  if (seen.distance === 0) return null;
  const needed = seen.rows * (minimumDetectableEffect(seen.standardError, alpha, power) / seen.distance) ** 2;
  return Number.isFinite(needed) && needed <= Number.MAX_SAFE_INTEGER ? Math.ceil(needed) : null;
}
