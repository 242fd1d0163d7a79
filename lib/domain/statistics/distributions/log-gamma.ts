const halfLogTwoPi = 0.9189385332046728;

/** Stirling's series, Abramowitz and Stegun 6.1.41: coefficients of x^-1, x^-3, …. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  let shift = 1;
  let at = x;
  while (at < 10) {
    shift *= at;
    at += 1;
  }
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + stirlingRemainder(at) - Math.log(shift);
}

/** ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), for x ≥ 10. */
function stirlingRemainder(x: number): number {
  const inverse = 1 / (x * x);
  let sum = 0;
  for (let i = stirling.length - 1; i >= 0; i -= 1) sum = sum * inverse + stirling[i]!;
  return sum / x;
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), arranged so that nothing large cancels; a, b > 0. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const correction = stirlingRemainder(large) - stirlingRemainder(sum);
  const shrink = Math.log1p(-small / sum);
  if (small < 10) {
    return logGamma(small) + correction + small - small * Math.log(sum) + (large - 0.5) * shrink;
  }
  return (
    halfLogTwoPi -
    0.5 * Math.log(large) +
    stirlingRemainder(small) +
    correction +
    (small - 0.5) * Math.log(small / sum) +
    large * shrink
  );
}
