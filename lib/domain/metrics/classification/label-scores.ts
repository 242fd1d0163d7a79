import type { Case } from '#domain/metric.ts';
import type { NotScoredReason } from '#domain/score.ts';

export interface LabelScores {
  readonly reference: string;
  readonly scores: Readonly<Record<string, number>>;
}

/** A classification row's right label and the score of each label (`output.scores`), which are finite numbers. */
export function labelScores({ row, observation }: Case): LabelScores | NotScoredReason {
  const { reference } = row;
  if (reference === undefined || reference === null) return 'no-reference';
  if (typeof reference !== 'string') return 'malformed-reference';
  const { output } = observation;
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return 'malformed-output';
  const scores = 'scores' in output ? output.scores : undefined;
  if (typeof scores !== 'object' || scores === null || Array.isArray(scores)) return 'malformed-output';
  const values = Object.values(scores);
  if (values.length === 0 || !values.every(Number.isFinite)) return 'malformed-output';
  return { reference, scores: scores as Record<string, number> };
}

/** How far probabilities may be from adding up to 1: models round them. */
const tolerance = 1e-3;

/** The same where the scores are probabilities: none below 0, all together 1. Scores that are not are never made so. */
export function labelProbabilities(case_: Case): LabelScores | NotScoredReason {
  const read = labelScores(case_);
  if (typeof read === 'string') return read;
  let sum = 0;
  for (const probability of Object.values(read.scores)) {
    if (probability < 0) return 'malformed-output';
    sum += probability;
  }
  return Math.abs(sum - 1) <= tolerance ? read : 'malformed-output';
}

/** The score of a label; null where the answer does not have it. */
export function scoreOfLabel(scores: Readonly<Record<string, number>>, label: string): number | null {
  return Object.hasOwn(scores, label) ? scores[label]! : null;
}
