/** How far apart two categories are: 0 for the same. */
export type Disagreement = (a: number, b: number) => number;

/** Weights of disagreement between ordered categories: `none` counts every difference alike. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

export function disagreementOf(weights: KappaWeights): Disagreement {
  if (weights === 'none') return (a, b) => (a === b ? 0 : 1);
  return weights === 'linear' ? (a, b) => Math.abs(a - b) : (a, b) => (a - b) ** 2;
}
