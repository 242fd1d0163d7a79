import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers in [0, 1) that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** A draw from the beta distribution (Jöhnk 1964); quick where one parameter is small. */
export function betaDraw(random: () => number, a: number, b: number): number {
  for (;;) {
    const x = random() ** (1 / a);
    const y = random() ** (1 / b);
    if (x + y > 0 && x + y <= 1) return x / (x + y);
  }
}

/** Largest share of `runs` that a rate of at most `rate` gives in 99 % of the cases. */
export function highestPlausible(rate: number, runs: number): number {
  return rate + 2.576 * Math.sqrt((rate * (1 - rate)) / runs);
}
