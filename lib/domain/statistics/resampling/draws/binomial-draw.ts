import { binomialLogProbability } from '#domain/statistics/distributions/binomial.ts';
import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/** Below this mean, counting up from 0 is the quicker way, and the transformed rejection does not hold. */
const countUpBelow = 10;

/**
 * A draw from the binomial distribution of n rows with share p, exact to the precision of the numbers.
 *
 * @param n a whole number from 0 to 2^31
 * @param p from 0 to 1
 */
export function drawBinomial(random: Xoshiro128, n: number, p: number): number {
  if (p > 0.5) return n - drawBinomial(random, n, 1 - p);
  if (n === 0 || p <= 0) return 0;
  return n * p < countUpBelow ? countUp(random, n, p) : transformedRejection(random, n, p);
}

/** Inversion from 0 upwards (Kachitvichyanukul and Schmeiser 1988, Comm. ACM 31(2), BINV). */
function countUp(random: Xoshiro128, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let left = random.uniform();
    let probability = none;
    for (let k = 0; k <= n; k += 1) {
      if (left <= probability) return k;
      left -= probability;
      probability *= ((n - k) / (k + 1)) * odds;
    }
    // Rounding left more than all probabilities add up to: draw again.
  }
}

/** BTRS (Hörmann 1993, J. Stat. Comput. Simul. 46:101): a transformed uniform number, accepted at once nine times in ten. */
function transformedRejection(random: Xoshiro128, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const inner = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= inner) return k;
    if (k < 0 || k > n) continue;
    const ratio = binomialLogProbability(k, n, p) - binomialLogProbability(mode, n, p);
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= ratio) return k;
  }
}
