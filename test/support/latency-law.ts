import { seededRandom } from '#support/seeded-random.ts';

/** How long a server takes: lognormal. */
export interface LatencyLaw {
  readonly medianMs: number;
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
  readonly seed: number;
  /** What the first request on a connection takes longer. Default 0. */
  readonly coldMs?: number;
  /** Counted from the first request on, nothing is answered from here to there. */
  readonly stall?: { readonly fromMs: number; readonly toMs: number };
}

export interface ServedRequest {
  readonly model: string;
  /** The first one on its connection. */
  readonly isNew: boolean;
  /** What the law said, without what a connection or a stall adds. */
  readonly drawnMs: number;
}

/** Draws by Box and Muller's transform. */
export function latencyDraws({ medianMs, sigma, seed }: LatencyLaw): () => number {
  const random = seededRandom(seed);
  return () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return medianMs * Math.exp(sigma * normal);
  };
}

/** @param z quantile of the standard normal distribution. */
export function lawQuantileMs({ medianMs, sigma }: LatencyLaw, z: number): number {
  return medianMs * Math.exp(sigma * z);
}
