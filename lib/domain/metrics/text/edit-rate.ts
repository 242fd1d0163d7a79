import type { MeanMeasure } from '#domain/metric.ts';
import { normaliser } from '#domain/metrics/text/text-normalisers.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';

export interface CountedEdits {
  readonly edits: number;
  /** Of the reference, in the units that were edited. */
  readonly referenceLength: number;
}

/** Edits that turn the text into the nearest reference, per unit of the reference; what a unit is, `count` says. */
export function editRate(
  normalise: Parameters<typeof normaliser>[0],
  count: (reference: string, text: string) => CountedEdits,
): MeanMeasure {
  const normalised = normaliser(normalise);
  return {
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = textPair(case_);
      if (typeof pair === 'string') return pair;
      const text = normalised(pair.text);
      const counted = pair.references.map((reference) => count(normalised(reference), text));
      return lowestRate(counted) ?? 'empty-reference';
    },
  };
}

/** 0 for an empty text and an empty reference; null where every reference is empty and the text is not. */
function lowestRate(counted: readonly CountedEdits[]): number | null {
  const rates = counted
    .filter(({ edits, referenceLength }) => referenceLength > 0 || edits === 0)
    .map(({ edits, referenceLength }) => (edits === 0 ? 0 : edits / referenceLength));
  return rates.length > 0 ? Math.min(...rates) : null;
}
