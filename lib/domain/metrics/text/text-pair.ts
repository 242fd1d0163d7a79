import type { Case } from '#domain/metric.ts';
import type { NotScoredReason } from '#domain/score.ts';

export interface TextPair {
  readonly reference: string;
  readonly text: string;
}

/** A generation row's reference (a string) and the answer's text (`output.text`). */
export function textPair({ row, observation }: Case): TextPair | NotScoredReason {
  const reference = row.reference;
  if (reference === undefined || reference === null) return 'no-reference';
  if (typeof reference !== 'string') return 'malformed-reference';
  const output = observation.output;
  if (typeof output !== 'object' || output === null || !('text' in output)) return 'malformed-output';
  const { text } = output;
  return typeof text === 'string' ? { reference, text } : 'malformed-output';
}
