import type { Case } from '#domain/metric.ts';
import { field } from '#domain/metrics/retrieval/relevance.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** How alike two vectors are: higher is more alike. */
export type Similarity = 'cosine' | 'dot' | 'euclidean';

/** Σ a b. */
export function dotProduct(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** √ Σ (a − b)². */
export function euclideanDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}

/** Cosine of the angle between two vectors; null where one of them is 0 and has no direction. */
export function cosineSimilarity(a: readonly number[], b: readonly number[]): number | null {
  const size = Math.sqrt(dotProduct(a, a)) * Math.sqrt(dotProduct(b, b));
  return size > 0 ? Math.max(-1, Math.min(1, dotProduct(a, b) / size)) : null;
}

/** A vector of finite numbers, at least one; null for anything else. */
export function asVector(value: unknown): readonly number[] | null {
  return Array.isArray(value) && value.length > 0 && value.every(Number.isFinite) ? value : null;
}

/** The answer's vector (`output.vector`). */
export function answeredVector({ observation }: Case): readonly number[] | null {
  return asVector(field(observation.output, 'vector'));
}

export interface VectorPair {
  readonly reference: readonly number[];
  readonly vector: readonly number[];
}

/** The reference, a list of numbers, and the answer's vector of as many. */
export function vectorPair(case_: Case): VectorPair | NotScoredReason {
  const { reference } = case_.row;
  if (reference === undefined || reference === null) return 'no-reference';
  const expected = asVector(reference);
  if (expected === null) return 'malformed-reference';
  const vector = answeredVector(case_);
  return vector?.length === expected.length ? { reference: expected, vector } : 'malformed-output';
}
