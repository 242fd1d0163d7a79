import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';

export const spendingMethod: Method = {
  id: 'alpha-spending',
  name: 'alpha spending',
  meaning:
    'How much of alpha may be spent by each share of the information, so that looking early costs nothing in the end.',
  formula:
    'O’Brien–Fleming-type 2 (1 − Φ(z_(alpha / 2) / √t)); Pocock-type alpha ln(1 + (e − 1) t); power alpha t^rho; HSD alpha (1 − e^(−γ t)) / (1 − e^(−γ))',
  avoidWhen: 'Avoid choosing the function after a look: it must be fixed before.',
  conventions: [
    'one-sided alpha; t is the actual share of the information, at most 1',
    'rho = 2 by default (Kim and DeMets)',
  ],
  source:
    'Lan and DeMets 1983, Biometrika 70; Kim and DeMets 1987, Biometrika 74; Hwang, Shih and DeCani 1990, Statistics in Medicine 9',
};

export type SpendingFunction =
  | { readonly kind: 'obrien-fleming' }
  | { readonly kind: 'pocock' }
  | { readonly kind: 'power'; readonly rho: number }
  | { readonly kind: 'hwang-shih-decani'; readonly gamma: number };

/** Alpha spent by a share of the information, 0 to 1; all of it from 1 on. */
export function spentAlpha(spending: SpendingFunction, alpha: number, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return alpha;
  switch (spending.kind) {
    case 'obrien-fleming':
      return 2 * normalUpperTail(normalUpperQuantile(alpha / 2) / Math.sqrt(share));
    case 'pocock':
      return alpha * Math.log1p((Math.E - 1) * share);
    case 'power':
      return alpha * share ** spending.rho;
    case 'hwang-shih-decani':
      return spending.gamma === 0
        ? alpha * share
        : (alpha * Math.expm1(-spending.gamma * share)) / Math.expm1(-spending.gamma);
  }
}
