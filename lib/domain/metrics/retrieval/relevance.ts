import type { Case } from '#domain/metric.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** A retrieval row's judgments and what was found. */
export interface Ranking {
  /** Grades of the first k documents found, best first; 0 for a document that is not judged relevant. */
  readonly found: readonly number[];
  /** All grades above 0, unordered; at least one. */
  readonly relevant: readonly number[];
}

/**
 * The grades of the first k results. The reference is `{ relevant: { id: grade } }` with grades of at least 0, the output
 * `{ results: [{ id }] }`. A document that comes again counts as not relevant the second time.
 */
export function rankedGrades({ row, observation }: Case, k: number): Ranking | NotScoredReason {
  const { reference } = row;
  if (reference === undefined || reference === null) return 'no-reference';
  const grades = field(reference, 'relevant');
  if (typeof grades !== 'object' || grades === null || Array.isArray(grades)) return 'malformed-reference';
  const relevant: number[] = [];
  for (const grade of Object.values(grades)) {
    if (typeof grade !== 'number' || grade < 0) return 'malformed-reference';
    if (grade > 0) relevant.push(grade);
  }
  if (relevant.length === 0) return 'empty-reference';
  const results = field(observation.output, 'results');
  if (!Array.isArray(results)) return 'malformed-output';
  const found: number[] = [];
  const seen = new Set<string>();
  for (let rank = 0; rank < results.length && rank < k; rank += 1) {
    const id = field(results[rank], 'id');
    if (typeof id !== 'string') return 'malformed-output';
    found.push(!seen.has(id) && Object.hasOwn(grades, id) ? (grades as Record<string, number>)[id]! : 0);
    seen.add(id);
  }
  return { found, relevant };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
