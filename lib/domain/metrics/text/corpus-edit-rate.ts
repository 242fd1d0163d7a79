import type { SumsMeasure } from '#domain/metric.ts';
import type { CountedEdits } from '#domain/metrics/text/edit-rate.ts';
import { normaliser } from '#domain/metrics/text/text-normalisers.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';

/** All edits of all rows by all units of their references; a row takes its reference with the fewest edits. */
export function corpusEditRate(
  normalise: Parameters<typeof normaliser>[0],
  unit: string,
  count: (reference: string, text: string) => CountedEdits,
): SumsMeasure {
  const normalised = normaliser(normalise);
  return {
    tally: 'sums',
    sums: `${unit} edits ${normalise.join(' ')}`,
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    parts(case_) {
      const pair = textPair(case_);
      if (typeof pair === 'string') return pair;
      const text = normalised(pair.text);
      const counted = pair.references.map((reference) => count(normalised(reference), text));
      const nearest = counted.reduce((best, other) => (other.edits < best.edits ? other : best));
      return [nearest.edits, nearest.referenceLength];
    },
    score: (parts) => parts[0]! / Math.max(1, parts[1]!),
    statistic: (sums) => (sums[1]! > 0 ? sums[0]! / sums[1]! : { undefined: 'all references are empty' }),
  };
}
