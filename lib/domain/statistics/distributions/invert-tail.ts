/** A tail of a continuous distribution on (0, ∞), by logarithms. */
export interface LogTail {
  /** ln of the tail at x, monotone in x. */
  readonly at: (x: number) => number;
  /** ln of the density at x. */
  readonly density: (x: number) => number;
  /** Whether the tail grows with x (a lower tail) or falls (an upper one). */
  readonly grows: boolean;
}

/**
 * The x at which a tail is e^wanted: Newton's method on logarithms of tail and x, kept inside a bracket; about 1e-13
 * relative.
 *
 * @param start above 0
 * @param end the end of the distribution. Default: ∞.
 */
export function invertTail(
  tail: LogTail,
  wanted: number,
  start: number,
  end = Number.POSITIVE_INFINITY,
): number {
  const direction = tail.grows ? 1 : -1;
  let low = 0;
  let high = end;
  let x = start;
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 500; step += 1) {
    const value = tail.at(x);
    if (direction * (value - wanted) < 0) low = x;
    else high = x;
    // d ln tail / d ln x = ± x density / tail
    const slope = direction * x * Math.exp(tail.density(x) - value);
    const next = x * Math.exp((wanted - value) / slope);
    const miss = Math.abs(value - wanted);
    // Far out the steps of Newton's method get short: halving the bracket is then faster.
    const isUseful = next > low && next < high && miss <= last / 2;
    const moved = isUseful || miss < 1e-6 ? next : between(low, high);
    last = miss;
    if (Math.abs(moved - x) <= 1e-15 * x) return moved;
    x = moved;
  }
  return x;
}

function between(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return low === 0 ? 1 : low * 2;
  return low === 0 ? high / 2 ** 10 : low < high / 4 ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
}
