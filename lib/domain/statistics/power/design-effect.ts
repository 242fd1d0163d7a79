import type { Method } from '#domain/statistics/method.ts';

export const designEffectMethod: Method = {
  id: 'design-effect',
  name: 'design effect',
  meaning:
    'How many clustered rows are worth one independent row, from cluster sizes and how alike their rows are.',
  formula: '1 + ((1 + cv²) mean size − 1) ρ',
  avoidWhen: 'Avoid with ρ guessed from fewer than about ten clusters: it is then hardly known.',
  conventions: [
    'cv: coefficient of variation of cluster sizes, population form',
    'ρ: intraclass correlation, 0 to 1',
  ],
  source:
    'Kish 1965, Survey Sampling, 5.4; Eldridge, Ashby and Kerry 2006, International Journal of Epidemiology 35',
};

/** @param sizes rows of each cluster, at least one; @param correlation of two rows of a cluster */
export function designEffect(sizes: readonly number[], correlation: number): number {
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  const squares = sizes.reduce((sum, size) => sum + size * size, 0);
  // (1 + cv²) mean size = Σ size² / Σ size
  return 1 + (squares / rows - 1) * correlation;
}

/** Clustered rows that are worth so many independent ones, where clusters have this mean size. */
export function clusteredRows(independentRows: number, meanSize: number, correlation: number): number {
  return Math.ceil(independentRows * (1 + (meanSize - 1) * correlation));
}
