import type { Method } from '#domain/statistics/method.ts';

export const passAtKMethod: Method = {
  id: 'pass-at-k',
  name: 'pass@k and pass^k',
  meaning:
    'Chance that at least one of k answers is right, or that all k are, from n ≥ k answers of which c were right.',
  formula: 'pass@k: 1 − C(n − c, k) / C(n, k); pass^k: C(c, k) / C(n, k)',
  avoidWhen: 'Avoid pass@k where nobody picks the right one of k answers; pass^k tells what a user meets.',
  conventions: ['unbiased, unlike 1 − (1 − c / n)^k', 'as a product, so that nothing overflows'],
  source: 'Chen et al. 2021, arXiv:2107.03374, eq. 1; Yao et al. 2024, arXiv:2406.12045 (pass^k)',
};

/** Chance that at least one of k answers, drawn from n of which c are right, is right. @param k at most n */
export function passAtK(n: number, c: number, k: number): number {
  if (n - c < k) return 1;
  let none = 1;
  for (let i = n - c + 1; i <= n; i += 1) none *= 1 - k / i;
  return 1 - none;
}

/** Chance that all of k answers, drawn from n of which c are right, are right. @param k at most n */
export function passHatK(n: number, c: number, k: number): number {
  if (c < k) return 0;
  let all = 1;
  for (let i = 0; i < k; i += 1) all *= (c - i) / (n - i);
  return all;
}
