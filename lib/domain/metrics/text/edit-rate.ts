import type { MeanMeasure } from '#domain/metric.ts';
import { normaliser } from '#domain/metrics/text/text-normalisers.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';

export interface CountedEdits {
  readonly edits: number;
  /** Of the reference, in the units that were edited. */
  readonly referenceLength: number;
}

/** Edits that turn the text into the reference, per unit of the reference; what a unit is, `count` says. */
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
      const { edits, referenceLength } = count(normalised(pair.reference), normalised(pair.text));
      if (referenceLength === 0) return edits === 0 ? 0 : 'empty-reference';
      return edits / referenceLength;
    },
  };
}
