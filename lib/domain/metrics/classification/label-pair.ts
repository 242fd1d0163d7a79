import type { Case, JointOutcome } from '#domain/metric.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** A classification row's right label (its reference, a string) and the label that was chosen (`output.label`). */
export function labelPair({ row, observation }: Case): JointOutcome | NotScoredReason {
  const reference = row.reference;
  if (reference === undefined || reference === null) return 'no-reference';
  if (typeof reference !== 'string') return 'malformed-reference';
  const output = observation.output;
  if (typeof output !== 'object' || output === null || !('label' in output)) return 'malformed-output';
  const { label } = output;
  return typeof label === 'string' ? { reference, outcome: label } : 'malformed-output';
}
