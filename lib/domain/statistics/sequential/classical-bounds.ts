import type { Method } from '#domain/statistics/method.ts';
import { crossingChances } from '#domain/statistics/sequential/spending-bounds.ts';

export const classicalBoundsMethod: Method = {
  id: 'wang-tsiatis',
  name: 'Pocock, O’Brien–Fleming and Wang–Tsiatis bounds',
  meaning: 'Critical values for equally spaced looks whose number is fixed before.',
  formula: 'z_k = c (k / K)^(Δ − 1/2); Δ = 1/2 is Pocock’s, 0 O’Brien and Fleming’s',
  avoidWhen: 'Avoid where looks come when they come: spending functions allow that.',
  conventions: [
    'one-sided alpha on either side of a symmetric test: two-sided 2 alpha, as the tables print it',
  ],
  source:
    'Pocock 1977, Biometrika 64; O’Brien and Fleming 1979, Biometrics 35; Wang and Tsiatis 1987, Biometrics 43',
};

/** z values for so many looks of a symmetric two-sided test at 2 alpha. */
export function wangTsiatisBounds(looks: number, alpha: number, delta: number): number[] {
  const shape = Array.from({ length: looks }, (_, k) => ((k + 1) / looks) ** (delta - 0.5));
  const crossing = (constant: number) => {
    const bounds = shape.map((factor, k) => ({
      share: (k + 1) / looks,
      upper: constant * factor,
      lower: -constant * factor,
    }));
    return crossingChances(bounds, 0).upper.reduce((sum, chance) => sum + chance, 0);
  };
  let low = 0.5;
  let high = 10;
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (crossing(middle) > alpha) low = middle;
    else high = middle;
  }
  return shape.map((factor) => high * factor);
}
