import type { Method } from '#domain/statistics/method.ts';

export const asymptoticSequenceMethod: Method = {
  id: 'asymptotic-confidence-sequence',
  name: 'asymptotic confidence sequence',
  meaning: 'Intervals of a mean that hold at every number of rows together, for many rows.',
  formula: 'mean ± s √(2 (n ρ² + 1) / (n² ρ²) ln(√(n ρ² + 1) / alpha)), alpha two-sided',
  avoidWhen: 'Avoid for few rows: it rests on the central limit; the betting sequence does not.',
  conventions: ['ρ tunes at which n the interval is tightest'],
  source: 'Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2021, arXiv:2103.06476, theorem 2.2',
};

export const bettingSequenceMethod: Method = {
  id: 'betting-confidence-sequence',
  name: 'betting confidence sequence',
  meaning:
    'Intervals of a mean of values in 0 to 1 that hold at every number of rows together, for any distribution.',
  formula: 'the means m whose capital max(K+ / 2, K− / 2) stays below 1 / alpha, K± = Π (1 ± λ (x − m))',
  avoidWhen: 'Avoid for values without bounds: they must lie in 0 to 1.',
  conventions: [
    'hedged capital with equal halves, predictable plug-in bets cut at half of what could be lost',
    'limits on a grid of 1 / 1,000',
  ],
  source: 'Waudby-Smith and Ramdas 2024, JRSS B 86(1), theorem 3 and eq. 26',
};

export interface SequenceLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Half width after n rows with this standard deviation. @param alpha two-sided; @param rho above 0. Default 0.1. */
export function asymptoticReach(n: number, standardDeviation: number, alpha: number, rho = 0.1): number {
  const square = n * rho * rho + 1;
  const inside = ((2 * square) / (n * n * rho * rho)) * Math.log(Math.sqrt(square) / alpha);
  return standardDeviation * Math.sqrt(inside);
}

const GRID = 1_000;

/** Follows values in 0 to 1 one after the other; the limits only ever get closer. */
export class BettingSequence {
  readonly #alpha: number;
  readonly #up = new Float64Array(GRID + 1);
  readonly #down = new Float64Array(GRID + 1);
  readonly #out = new Uint8Array(GRID + 1);
  #n = 0;
  #sum = 0.5;
  #squares = 0.25;

  /** @param alpha two-sided */
  constructor(alpha: number) {
    this.#alpha = alpha;
  }

  add(value: number): void {
    const mean = this.#sum / (this.#n + 1);
    const variance = this.#squares / (this.#n + 1);
    const n = this.#n + 1;
    const bet = Math.sqrt((2 * Math.log(2 / this.#alpha)) / (variance * n * Math.log(1 + n)));
    const limit = Math.log(2 / this.#alpha);
    for (let i = 0; i <= GRID; i += 1) {
      if (this.#out[i]) continue;
      const m = i / GRID;
      this.#up[i]! += Math.log1p(Math.min(bet, 0.5 / m) * (value - m));
      this.#down[i]! += Math.log1p(-Math.min(bet, 0.5 / (1 - m)) * (value - m));
      if (Math.max(this.#up[i]!, this.#down[i]!) >= limit) this.#out[i] = 1;
    }
    this.#n += 1;
    this.#sum += value;
    this.#squares += (value - mean) ** 2;
  }

  /** Limits so far; the whole of 0 to 1 before the first value. */
  limits(): SequenceLimits {
    const first = this.#out.indexOf(0);
    const last = this.#out.lastIndexOf(0);
    // Nothing left on the grid: the truth lies between two of its points.
    if (first < 0) return { lower: (this.#sum - 0.5) / this.#n, upper: (this.#sum - 0.5) / this.#n };
    return { lower: Math.max(0, (first - 1) / GRID), upper: Math.min(1, (last + 1) / GRID) };
  }
}
