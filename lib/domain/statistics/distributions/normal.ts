import type { Method } from '#domain/statistics/method.ts';

export const normalDistribution: Method = {
  id: 'normal-distribution',
  name: 'normal distribution',
  meaning: 'Density, both tails with their logarithms, and inverses of the standard normal distribution.',
  formula: 'upper tail erfc(z / √2) / 2',
  avoidWhen: 'Avoid where the standard error was itself estimated from few rows or clusters: t is wider.',
  conventions: ['mean 0, standard deviation 1'],
  source: 'Cody 1969, Math. Comp. 23; Wichura 1988, Algorithm AS 241, Applied Statistics 37(3)',
};

// Cody 1969, Rational Chebyshev approximations for the error function, Math. Comp. 23: relative error below 1.2e-16.
const smallP = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
];
const smallQ = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const middleP = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const middleQ = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const largeP = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
];
const largeQ = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
];

// Wichura 1988, Algorithm AS 241, Applied Statistics 37(3), PPND16: relative error about 1e-16.
const centreP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const centreQ = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const nearP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const nearQ = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const farP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farQ = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/** P(Z ≤ z). */
export function normalCdf(z: number): number {
  return normalUpperTail(-z);
}

/** P(Z > z), with full relative precision in the far tail. */
export function normalUpperTail(z: number): number {
  return 0.5 * complementaryError(z / Math.SQRT2);
}

/** The density at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** ln P(Z > z), also where the tail is smaller than the smallest number. */
export function normalLogUpperTail(z: number): number {
  if (z < 10) return z < -1 ? Math.log1p(-normalUpperTail(-z)) : Math.log(normalUpperTail(z));
  return -0.5 * z * z - Math.log(z) - 0.5 * Math.log(2 * Math.PI) + Math.log(millsSeries(z));
}

/** The z with P(Z ≤ z) = p; −Infinity at 0, Infinity at 1. */
export function normalQuantile(p: number): number {
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    return centred * ratio(centreP, centreQ, 0.180625 - centred * centred);
  }
  return centred < 0 ? -normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}

/** The z with P(Z > z) = p, precise for tiny p. */
export function normalUpperQuantile(p: number): number {
  if (p > 0.075) return -normalQuantile(p);
  if (p <= 0) return Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(p));
  return r <= 5 ? ratio(nearP, nearQ, r - 1.6) : ratio(farP, farQ, r - 5);
}

/** z P(Z > z) / density, by its continued fraction z / (z + 1 / (z + 2 / (z + …))); for z ≥ 10. */
function millsSeries(z: number): number {
  let value = z;
  for (let k = 40; k >= 1; k -= 1) value = z + k / value;
  return z / value;
}

function complementaryError(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return 1 - x * ratio(smallP, smallQ, x * x);
  const tail = size <= 4 ? gauss(size) * ratio(middleP, middleQ, size) : farTail(size);
  return x < 0 ? 2 - tail : tail;
}

function farTail(x: number): number {
  if (x > 27) return 0;
  const inverse = 1 / (x * x);
  return (gauss(x) / x) * (1 / Math.sqrt(Math.PI) - inverse * ratio(largeP, largeQ, inverse));
}

/** exp(−x²), the square split so that its rounding does not matter. */
function gauss(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

/** Quotient of two polynomials, highest coefficient first. */
function ratio(numerator: readonly number[], denominator: readonly number[], x: number): number {
  let above = 0;
  let below = 0;
  for (const coefficient of numerator) above = above * x + coefficient;
  for (const coefficient of denominator) below = below * x + coefficient;
  return above / below;
}
