import type { Case } from '#domain/metric.ts';
import type { NotScoredReason } from '#domain/score.ts';

export interface TextPair {
  /** At least one right text. */
  readonly references: readonly string[];
  readonly text: string;
}

/**
 * A row's reference (a string, a list of strings that are all right, or an object whose `text` is one of these, where other
 * metrics read its other fields) and the answer's text (`output.text`).
 */
export function textPair(case_: Case): TextPair | NotScoredReason {
  const references = textReferences(case_.row.reference);
  if (typeof references === 'string') return references;
  const text = answeredText(case_);
  return text === null ? 'malformed-output' : { references, text };
}

/** The answer's text; null where there is none. */
export function answeredText({ observation: { output } }: Case): string | null {
  if (typeof output !== 'object' || output === null || !('text' in output)) return null;
  return typeof output.text === 'string' ? output.text : null;
}

function textReferences(reference: unknown): readonly string[] | NotScoredReason {
  if (reference === undefined || reference === null) return 'no-reference';
  if (typeof reference === 'string') return [reference];
  if (typeof reference === 'object' && 'text' in reference) return textReferences(reference.text);
  const isList = Array.isArray(reference) && reference.length > 0;
  return isList && reference.every((text) => typeof text === 'string') ? reference : 'malformed-reference';
}
