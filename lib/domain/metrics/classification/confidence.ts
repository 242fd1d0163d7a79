import type { Case } from '#domain/metric.ts';
import { labelProbabilities } from '#domain/metrics/classification/label-scores.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** The probability of the most probable label, and whether that label is right (1 or 0). The first of equals is taken. */
export function confidence(case_: Case): readonly [number, number] | NotScoredReason {
  const read = labelProbabilities(case_);
  if (typeof read === 'string') return read;
  let best = '';
  let probability = -1;
  for (const [label, p] of Object.entries(read.scores)) {
    if (p <= probability) continue;
    best = label;
    probability = p;
  }
  return [Math.min(1, probability), best === read.reference ? 1 : 0];
}
