import type { Case } from '#domain/metric.ts';
import { field } from '#domain/metrics/retrieval/relevance.ts';
import type { NotScoredReason } from '#domain/score.ts';

/**
 * A row's right number and the answered one. The reference is a number; the answer is `output.value`, or `output.text` that
 * is nothing but a number.
 */
export function numberPair({
  row,
  observation,
}: Case): readonly [reference: number, value: number] | NotScoredReason {
  const { reference } = row;
  if (reference === undefined || reference === null) return 'no-reference';
  if (typeof reference !== 'number') return 'malformed-reference';
  const value = field(observation.output, 'value') ?? numberOf(field(observation.output, 'text'));
  return typeof value === 'number' && Number.isFinite(value) ? [reference, value] : 'malformed-output';
}

function numberOf(text: unknown): number | null {
  return typeof text === 'string' && /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(text)
    ? Number(text)
    : null;
}
