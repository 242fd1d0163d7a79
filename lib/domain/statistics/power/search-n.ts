/** More rows than this are no plan. */
const most = 2 ** 40;

/** The smallest whole n from `least` on for which the power is reached; power grows with n. null: none up to 2^40. */
export function smallestN(reaches: (n: number) => boolean, least: number): number | null {
  let high = least;
  while (!reaches(high)) {
    if (high > most) return null;
    high *= 2;
  }
  let low = Math.max(least, Math.floor(high / 2));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The smallest effect in (0, largest] for which the power is reached, to 1e-9; power grows with the effect. null: none. */
export function smallestEffect(reaches: (effect: number) => boolean, largest: number): number | null {
  if (!reaches(largest)) return null;
  let low = 0;
  let high = largest;
  while (high - low > 1e-9 * largest) {
    const middle = (low + high) / 2;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
