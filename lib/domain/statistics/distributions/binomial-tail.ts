import { incompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';

/**
 * P(X ≥ k) for X binomial of n rows with share p; n and k may be effective numbers (DLMF 8.17.5 carried over to them).
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return incompleteBeta(k, n - k + 1, p);
}

/** P(X ≤ k), likewise. */
export function binomialLowerTail(k: number, n: number, p: number): number {
  return binomialUpperTail(n - k, n, 1 - p);
}
