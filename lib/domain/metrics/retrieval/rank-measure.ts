import type { MeanMeasure } from '#domain/metric.ts';
import { type Ranking, rankedGrades, type Ties } from '#domain/metrics/retrieval/relevance.ts';

/** A measure that is the mean over the queries of a function of each one's ranking. */
export function rankMeasure(
  { k, ties }: { readonly k: number; readonly ties: Ties },
  of: (ranking: Ranking) => number,
): MeanMeasure {
  return {
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const ranking = rankedGrades(case_, k, ties);
      return typeof ranking === 'string' ? ranking : of(ranking);
    },
  };
}
