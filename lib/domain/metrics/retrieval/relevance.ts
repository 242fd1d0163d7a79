import { z } from 'zod';
import type { Case } from '#domain/metric.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** Parameters of every metric that looks at a ranking. */
export const rankFields = {
  /** Results that count, from the first. Default 10. */
  k: z.int().min(1).max(10_000).default(10),
  /**
   * `as-ranked`: results in the order of the answer. `trec-eval`: by their scores, equal ones by id from last to first, whatever the order of
   * the answer, as trec_eval does; every result needs a score. Default as-ranked.
   */
  ties: z.enum(['as-ranked', 'trec-eval']).default('as-ranked'),
};

export type Ties = 'as-ranked' | 'trec-eval';

/** What the metrics of rankings have in common. */
export const rankConventions = [
  'a document that comes twice counts once',
  'a query without relevant document is not scored',
];

/** A retrieval row's judgments and what was found. */
export interface Ranking {
  /** Grades of the first k documents found, best first; 0 for a document that is not judged relevant. */
  readonly found: readonly number[];
  /** Whether each of these documents is judged at all, be it as not relevant. */
  readonly judged: readonly boolean[];
  /** All grades above 0, unordered; at least one. */
  readonly relevant: readonly number[];
  /** Documents that are judged not relevant (grade 0). */
  readonly notRelevant: number;
}

/** Document id to its grade, at least 0. */
export type Grades = Readonly<Record<string, number>>;

/**
 * The grades of the first k results. The reference is `{ relevant: { id: grade } }` with grades of at least 0, the output
 * `{ results: [{ id, score? }] }`, or of a rag target `{ contexts: [{ id, score? }] }`. A document that comes again counts
 * as not relevant the second time.
 */
export function rankedGrades(
  { row, observation }: Case,
  k: number,
  ties: Ties = 'as-ranked',
): Ranking | NotScoredReason {
  const grades = relevanceOf(row.reference);
  if (typeof grades === 'string') return grades;
  const results = field(observation.output, 'results') ?? field(observation.output, 'contexts');
  if (!Array.isArray(results)) return 'malformed-output';
  const ids = ties === 'as-ranked' ? idsOf(results, k) : idsByScore(results);
  return ids === null ? 'malformed-output' : gradeRanking(grades, ids, k);
}

/** The judgments of a reference `{ relevant: { id: grade } }`, of which at least one is above 0. */
export function relevanceOf(reference: unknown): Grades | NotScoredReason {
  if (reference === undefined || reference === null) return 'no-reference';
  const grades = field(reference, 'relevant');
  if (typeof grades !== 'object' || grades === null || Array.isArray(grades)) return 'malformed-reference';
  const values = Object.values(grades);
  if (!values.every((grade) => typeof grade === 'number' && grade >= 0)) return 'malformed-reference';
  return values.some((grade) => grade > 0) ? (grades as Grades) : 'empty-reference';
}

/** A ranking of ids, best first, by their judgments. */
export function gradeRanking(grades: Grades, ids: readonly string[], k: number): Ranking {
  const found: number[] = [];
  const judged: boolean[] = [];
  const seen = new Set<string>();
  for (const id of ids.slice(0, k)) {
    const isJudged = !seen.has(id) && Object.hasOwn(grades, id);
    found.push(isJudged ? grades[id]! : 0);
    judged.push(isJudged);
    seen.add(id);
  }
  const all = Object.values(grades);
  const relevant = all.filter((grade) => grade > 0);
  return { found, judged, relevant, notRelevant: all.length - relevant.length };
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function idsOf(results: readonly unknown[], k: number): string[] | null {
  const ids: string[] = [];
  for (let rank = 0; rank < results.length && rank < k; rank += 1) {
    const id = field(results[rank], 'id');
    if (typeof id !== 'string') return null;
    ids.push(id);
  }
  return ids;
}

function idsByScore(results: readonly unknown[]): string[] | null {
  const scored: { readonly id: string; readonly score: number }[] = [];
  for (const result of results) {
    const [id, score] = [field(result, 'id'), field(result, 'score')];
    if (typeof id !== 'string' || typeof score !== 'number') return null;
    scored.push({ id, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
  return scored.map(({ id }) => id);
}
