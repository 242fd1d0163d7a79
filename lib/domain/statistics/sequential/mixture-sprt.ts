import type { Method } from '#domain/statistics/method.ts';

export const mixtureSprtMethod: Method = {
  id: 'msprt',
  name: 'mixture sequential probability ratio test',
  meaning: 'A p value that may be looked at after every row, valid whenever one stops.',
  formula: 'Λ = √(σ² / (σ² + n τ²)) exp(n² τ² (mean − θ0)² / (2 σ² (σ² + n τ²))); p = 1 / max Λ so far',
  avoidWhen: 'Avoid for a few planned looks: group-sequential bounds need fewer rows.',
  conventions: ['normal mixture with standard deviation τ around θ0', 'σ known, or estimated from many rows'],
  source:
    'Robbins 1970, Annals of Mathematical Statistics 41; Johari, Pekelis and Walsh 2022, Operations Research 70(3)',
};

export interface MixtureSprt {
  readonly nullMean: number;
  /** Of one row. */
  readonly standardDeviation: number;
  /** Spread of the effects that are looked for. */
  readonly mixture: number;
}

/** The likelihood ratio after n rows with this mean: an e-value. */
export function mixtureRatio(
  { nullMean, standardDeviation, mixture }: MixtureSprt,
  n: number,
  mean: number,
): number {
  const [sigma, tau] = [standardDeviation ** 2, mixture ** 2];
  const scale = sigma + n * tau;
  const exponent = (n * n * tau * (mean - nullMean) ** 2) / (2 * sigma * scale);
  return Math.sqrt(sigma / scale) * Math.exp(exponent);
}
