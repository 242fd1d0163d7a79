import type { Method } from '#domain/statistics/method.ts';

export const flakinessMethod: Method = {
  id: 'flakiness',
  name: 'flakiness',
  meaning: 'How much repeated answers to one row vary: the chance that two of them differ in being right.',
  formula: '2 c (n − c) / (n (n − 1)), unbiased, twice the variance of one 0/1 answer',
  avoidWhen: 'Avoid with one answer per row: nothing repeats.',
  conventions: ['unbiased over the n answers of a row'],
  source: 'Miller 2024, arXiv:2411.00640, 3.1 (variance within a question)',
};

/** Variance of one answer to a row whose n answers were right c times, unbiased. @param n at least 2 */
export function repeatVariance(n: number, c: number): number {
  return (c * (n - c)) / (n * (n - 1));
}

/** Chance that two of the n answers differ in being right. @param n at least 2 */
export function flakiness(n: number, c: number): number {
  return 2 * repeatVariance(n, c);
}
