/**
 * Probabilities of 0, 1, …, most from the ratio of each to the one before, starting at the mode, so that none overflows and
 * rounding stays at the last digits.
 *
 * @param ratio probability of k by that of k − 1; falls as k grows
 */
export function probabilitiesFromMode(most: number, ratio: (k: number) => number): Float64Array {
  const probabilities = new Float64Array(most + 1);
  let mode = 0;
  while (mode < most && ratio(mode + 1) > 1) mode += 1;
  probabilities[mode] = 1;
  for (let k = mode + 1; k <= most; k += 1) probabilities[k] = probabilities[k - 1]! * ratio(k);
  for (let k = mode; k > 0; k -= 1) probabilities[k - 1] = probabilities[k]! / ratio(k);
  let sum = 0;
  // The small ones first.
  for (const value of probabilities.toSorted()) sum += value;
  return probabilities.map((value) => value / sum);
}

/** P(X ≥ k) by k, one place longer than the probabilities. */
export function upperTails(probabilities: Float64Array): Float64Array {
  const tails = new Float64Array(probabilities.length + 1);
  for (let k = probabilities.length - 1; k >= 0; k -= 1) tails[k] = tails[k + 1]! + probabilities[k]!;
  return tails;
}
