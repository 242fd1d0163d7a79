/** More than any bracket of z values takes: each third step at least halves it. */
const STEPS = 300;

/**
 * Where a falling function, nearly straight, comes within `tolerance` of 0 between two points: regula falsi with the Illinois
 * weights (Dowell and Jarratt 1971, BIT 11), and a bisection every third step. The nearer end where it does not cross.
 */
export function rootBetween(
  falling: (x: number) => number,
  from: number,
  to: number,
  tolerance: number,
): number {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [falling(low), falling(high)];
  if (atLow <= tolerance) return low;
  if (atHigh >= -tolerance) return high;
  for (let step = 1; step <= STEPS; step += 1) {
    const x = step % 3 === 0 ? (low + high) / 2 : low + ((high - low) * atLow) / (atLow - atHigh);
    const value = falling(x);
    if (Math.abs(value) <= tolerance || high - low <= tolerance) return x;
    if (value > 0) {
      [low, atLow] = [x, value];
      atHigh /= 2;
    } else {
      [high, atHigh] = [x, value];
      atLow /= 2;
    }
  }
  return (low + high) / 2;
}
