/** The standard normal distribution. */

// Cody 1969, Rational Chebyshev approximations for the error function, Math. Comp. 23: relative error below 1.2e-16.
const smallP = [
  0.185777706184603153, 3.1611237438705656, 113.864154151050156, 377.485237685302021, 3209.37758913846947,
];
const smallQ = [1, 23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062];
const middleP = [
  2.15311535474403846e-8, 0.564188496988670089, 8.88314979438837594, 66.1191906371416295, 298.635138197400131,
  881.95222124176909, 1712.04761263407058, 2051.07837782607147, 1230.33935479799725,
];
const middleQ = [
  1, 15.7449261107098347, 117.693950891312499, 537.181101862009858, 1621.38957456669019, 3290.79923573345963,
  4362.61909014324716, 3439.36767414372164, 1230.33935480374942,
];
const largeP = [
  0.0163153871373020978, 0.305326634961232344, 0.360344899949804439, 0.125781726111229246,
  0.0160837851487422766, 6.58749161529837803e-4,
];
const largeQ = [
  1, 2.56852019228982242, 1.87295284992346725, 0.527905102951428412, 0.0605183413124413191,
  0.00233520497626869185,
];

// Wichura 1988, Algorithm AS 241, Applied Statistics 37(3), PPND16: relative error about 1e-16.
const centreP = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
  13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const centreQ = [
  5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
  5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
];
const nearP = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const nearQ = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
  0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const farP = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
  0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const farQ = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];

/** P(Z ≤ z). */
export function normalCdf(z: number): number {
  return normalUpperTail(-z);
}

/** P(Z > z), with full relative precision in the far tail. */
export function normalUpperTail(z: number): number {
  return 0.5 * complementaryError(z / Math.SQRT2);
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
