/** How close, as a share of the largest value, a value has to lie to a multiple. */
const tolerance = 1e-9;

/** One of few values, as a multiple of a unit, and how often it occurs. */
export interface LatticeClass {
  readonly multiple: number;
  readonly count: number;
}

/**
 * Values as whole multiples of a common unit, by Euclid's algorithm, with how often each occurs: grades, differences of
 * grades, thirds. null where there is none, or where the multiples would add up to more than `most`.
 *
 * @param ascending at least 0, the last one above 0
 */
export function latticeClasses(ascending: Float64Array, most: number): LatticeClass[] | null {
  const largest = ascending.at(-1)!;
  const sum = ascending.reduce((total, value) => total + value, 0);
  let unit = largest;
  for (const value of ascending) {
    unit = commonDivisor(unit, value, tolerance * largest);
    if (sum > most * unit) return null;
  }
  unit = largest / Math.round(largest / unit);
  const classes: { multiple: number; count: number }[] = [];
  for (const value of ascending) {
    const multiple = Math.round(value / unit);
    if (Math.abs(multiple * unit - value) > tolerance * largest) return null;
    const last = classes.at(-1);
    if (last?.multiple === multiple) last.count += 1;
    else classes.push({ multiple, count: 1 });
  }
  return classes;
}

function commonDivisor(a: number, b: number, nothing: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > nothing) {
    [larger, smaller] = [smaller, Math.abs(larger - Math.round(larger / smaller) * smaller)];
  }
  return larger;
}
