import type { MeanMeasure } from '#domain/metric.ts';
import { normaliser } from '#domain/metrics/text/text-normalisers.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';

/** The mean over rows of how alike the text is to the reference that it is most like. */
export function similarityMeasure(
  normalise: Parameters<typeof normaliser>[0],
  similarity: (reference: string, text: string) => number,
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
      return Math.max(...pair.references.map((reference) => similarity(normalised(reference), text)));
    },
  };
}

/** 1 − distance / characters of the longer text; of two empty texts 1. */
export function similarityOf(distance: (a: string, b: string) => number): (a: string, b: string) => number {
  return (a, b) => {
    const longer = Math.max([...a].length, [...b].length);
    return longer === 0 ? 1 : 1 - distance(a, b) / longer;
  };
}
