import type { Statistic } from '#domain/score.ts';

const allAlike: Statistic = { undefined: 'leaving any row out gives the same value' };

/** What is left of rounding where no row makes a difference, relative to the values. */
const noise = 1e-13;

/**
 * a = Σ d³ / (6 (Σ d²)^1.5), d = mean − value: how fast a statistic's standard error grows with it (Efron and Tibshirani 1993,
 * equation 14.15).
 *
 * @param leftOut the statistic without each row, or each cluster
 * @param count how many rows give that value; default 1 each
 */
export function jackknifeAcceleration(
  leftOut: ArrayLike<number>,
  count: ArrayLike<number> = ones(leftOut.length),
): Statistic {
  let rows = 0;
  let mean = 0;
  let size = 0;
  for (let i = 0; i < leftOut.length; i += 1) {
    if (count[i] === 0) continue;
    rows += count[i]!;
    mean += (leftOut[i]! - mean) * (count[i]! / rows);
    size = Math.max(size, Math.abs(leftOut[i]!));
  }
  return skewness(leftOut, count, mean, noise * size, -1);
}

/**
 * The same from each row's influence on the statistic, which is what the jackknife estimates (Efron 1987, JASA 82, 7).
 *
 * @param weight what each row counts; default 1
 */
export function influenceAcceleration(
  influence: ArrayLike<number>,
  weight: ArrayLike<number> = ones(influence.length),
): Statistic {
  return skewness(influence, weight, 0, 1e-14, 1);
}

/**
 * The acceleration of a mean, which its values give themselves: the jackknife's are a straight function of them. Values may
 * come in any order.
 */
export function meanAcceleration(values: Float64Array): Statistic {
  const without = jackknifeAcceleration(values.toSorted());
  return typeof without === 'number' ? -without : without;
}

function skewness(
  values: ArrayLike<number>,
  count: ArrayLike<number>,
  mean: number,
  tooSmall: number,
  sign: 1 | -1,
): Statistic {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (count[i]! > 0) largest = Math.max(largest, Math.abs(values[i]! - mean));
  }
  if (largest <= tooSmall) return allAlike;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < values.length; i += 1) {
    const distance = (values[i]! - mean) / largest;
    squares += count[i]! * distance ** 2;
    cubes += count[i]! * distance ** 3;
  }
  return (sign * cubes) / (6 * squares ** 1.5);
}

function ones(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}
