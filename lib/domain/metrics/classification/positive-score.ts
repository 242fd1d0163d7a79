import type { Case } from '#domain/metric.ts';
import { labelScores, scoreOfLabel } from '#domain/metrics/classification/label-scores.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** Whether a row is of the label (1 or 0), and the score that the answer gives the label. */
export function positiveScore(case_: Case, positive: string): readonly [number, number] | NotScoredReason {
  const read = labelScores(case_);
  if (typeof read === 'string') return read;
  const score = scoreOfLabel(read.scores, positive);
  return score === null ? 'malformed-output' : [read.reference === positive ? 1 : 0, score];
}
