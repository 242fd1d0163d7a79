import { normalCdf, normalQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Limits } from '#domain/statistics/resampling/bootstrap.ts';

/** The BCa interval of a mean as one writes it down: an index drawn for each row of each resample. */
export function plainBca(values: Float64Array, resamples: number, alpha: number): Limits {
  const n = values.length;
  const random = mulberry32(1);
  const means = new Float64Array(resamples);
  for (let i = 0; i < resamples; i += 1) {
    let sum = 0;
    for (let row = 0; row < n; row += 1) sum += values[Math.floor(random() * n)]!;
    means[i] = sum / n;
  }
  means.sort();

  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = total / n;
  const z0 = normalQuantile(means.filter((value) => value < mean).length / resamples);
  const leftOut = values.map((value) => (total - value) / (n - 1));
  const centre = leftOut.reduce((sum, value) => sum + value, 0) / n;
  const cubes = leftOut.reduce((sum, value) => sum + (centre - value) ** 3, 0);
  const squares = leftOut.reduce((sum, value) => sum + (centre - value) ** 2, 0);
  const acceleration = cubes / (6 * squares ** 1.5);
  const limit = (level: number) => {
    const z = z0 + normalQuantile(level);
    const place = normalCdf(z0 + z / (1 - acceleration * z)) * (resamples - 1);
    const below = Math.floor(place);
    return means[below]! + (place - below) * (means[below + 1]! - means[below]!);
  };
  return { lower: limit(alpha), upper: limit(1 - alpha) };
}

/** A small generator that is often copied: 32 bits of state, numbers from 0 to below 1. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
