import type { Json } from '#domain/json.ts';
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
 * The answers to one row: `output.samples`, a list of texts or labels, or else the one of `output.text` or `output.label`. Right
 * is what equals a reference after normalising both.
 */
export function rowSamples(
  case_: Case,
  normalise: Parameters<typeof normaliser>[0],
): RowSamples | NotScoredReason {
  const { output } = case_.observation;
  const samples = field(output, 'samples');
  const pair = textPair(withText(case_, samples === undefined ? firstText(output) : ''));
  if (typeof pair === 'string') return pair;
  const texts = samples === undefined ? [pair.text] : samples;
  const isList = Array.isArray(texts) && texts.length > 0 && texts.every((text) => typeof text === 'string');
  if (!isList) return 'malformed-output';
  const normalised = normaliser(normalise);
  const references = new Set(pair.references.map(normalised));
  const right = texts.filter((text) => references.has(normalised(text))).length;
  return { answers: texts.length, right };
}

function firstText(output: unknown): Json {
  const text = field(output, 'text') ?? field(output, 'label');
  return typeof text === 'string' ? text : null;
}

/** Samples need no text beside them, and a label is a text here. */
function withText({ row, observation }: Case, text: Json): Case {
  return { row, observation: { ...observation, output: { text } } };
}
