import type { Case } from '#domain/metric.ts';
import { field } from '#domain/metrics/retrieval/relevance.ts';
import { normaliser } from '#domain/metrics/text/text-normalisers.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** How many answers to one row there are, and how many of them are right. */
export interface RowSamples {
  readonly answers: number;
  readonly right: number;
}

/**
 * The answers to one row: `output.samples`, a list of texts, or else the one of `output.text`. Right is what equals a
 * reference after normalising both.
 */
export function rowSamples(
  case_: Case,
  normalise: Parameters<typeof normaliser>[0],
): RowSamples | NotScoredReason {
  const samples = field(case_.observation.output, 'samples');
  const pair = textPair(samples === undefined ? case_ : withText(case_));
  if (typeof pair === 'string') return pair;
  const texts = samples === undefined ? [pair.text] : samples;
  const isList = Array.isArray(texts) && texts.length > 0 && texts.every((text) => typeof text === 'string');
  if (!isList) return 'malformed-output';
  const normalised = normaliser(normalise);
  const references = new Set(pair.references.map(normalised));
  const right = texts.filter((text) => references.has(normalised(text))).length;
  return { answers: texts.length, right };
}

/** Samples need no text beside them. */
function withText(case_: Case): Case {
  return { row: case_.row, observation: { ...case_.observation, output: { text: '' } } };
}
