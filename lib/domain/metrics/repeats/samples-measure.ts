import type { MeanMeasure } from '#domain/metric.ts';
import { rowSamples } from '#domain/metrics/repeats/row-samples.ts';
import type { normaliser } from '#domain/metrics/text/text-normalisers.ts';

/** The mean over rows of a function of how many answers a row has and how many are right. @param fewest answers it needs */
export function samplesMeasure(
  normalise: Parameters<typeof normaliser>[0],
  fewest: number,
  of: (answers: number, right: number) => number,
): MeanMeasure {
  return {
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    answers: fewest,
    score(case_) {
      const samples = rowSamples(case_, normalise);
      if (typeof samples === 'string') return samples;
      return samples.answers < fewest ? 'too-few-answers' : of(samples.answers, samples.right);
    },
  };
}
