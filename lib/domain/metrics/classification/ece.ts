import { z } from 'zod';
import {
  defineMetric,
  type RowColumns,
  type RowsMeasure,
  type RowsValue,
  type SumsMeasure,
} from '#domain/metric.ts';
import { confidence } from '#domain/metrics/classification/confidence.ts';
import {
  calibrationError,
  reliabilityBin,
  reliabilityParts,
  reliabilityTable,
} from '#domain/metrics/classification/reliability-table.ts';
import { sortedOrder } from '#domain/statistics/ranks.ts';

export const ece = defineMetric({
  id: 'ece',
  meaning:
    'Expected calibration error: how far confidence and accuracy lie apart, on average over bins of confidence.',
  formula: 'Σ over bins of rows x |accuracy − mean confidence| / rows',
  avoidWhen: 'Avoid on few rows: bins by chance alone give a value above 0; brier needs no bins.',
  version: 1,
  direction: 'lower',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'scores by label'],
  conventions: [
    'confidence is the probability of the most probable label',
    'equal-width: bins ((i − 1) / bins, i / bins]; equal-mass: as many rows in each, ties kept in row order',
    'the absolute value is not smooth at 0: its interval is too narrow where calibration is near perfect',
  ],
  source:
    'Naeini, Cooper and Hauskrecht 2015, AAAI; Guo et al. 2017, ICML (equal width); Nixon et al. 2019 (equal mass)',
  parameters: z.strictObject({
    /** Default 15. */
    bins: z.int().min(2).max(100).default(15),
    /** Default equal-width. */
    binning: z.enum(['equal-width', 'equal-mass']).default('equal-width'),
  }),
  measure: ({ bins, binning }) => (binning === 'equal-width' ? equalWidth(bins) : equalMass(bins)),
});

function equalWidth(bins: number): SumsMeasure {
  return {
    tally: 'sums',
    sums: `confidence in ${bins} bins`,
    size: bins * reliabilityParts,
    onErrors: 'skip',
    dependsOn: 'answer',
    parts(case_) {
      const read = confidence(case_);
      if (typeof read === 'string') return read;
      const parts = new Float64Array(bins * reliabilityParts);
      parts.set([1, ...read], reliabilityBin(read[0], bins) * reliabilityParts);
      return parts;
    },
    score: (parts) => calibrationError(reliabilityTable(parts)) ?? 0,
    statistic: (sums) => calibrationError(reliabilityTable(sums)) ?? { undefined: 'no row is scored' },
  };
}

function equalMass(bins: number): RowsMeasure {
  return {
    tally: 'rows',
    columns: 'confidence',
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    values: confidence,
    score: (values) => Math.abs(values[0]! - values[1]!),
    evaluate: (columns) => equalMassError(columns, bins),
  };
}

/** The ends of the bins count as fixed in the influence of a row. */
function equalMassError({ values: [confidences, right], weight }: RowColumns, bins: number): RowsValue {
  const order = sortedOrder(confidences!);
  const total = weight.reduce((sum, w) => sum + w, 0);
  const bin = new Uint8Array(order.length);
  const gaps = new Float64Array(bins);
  let below = 0;
  for (const row of order) {
    bin[row] = Math.min(bins - 1, Math.floor((below / total) * bins + 1e-9));
    gaps[bin[row]!]! += weight[row]! * (confidences![row]! - right![row]!);
    below += weight[row]!;
  }
  const estimate = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
  const influence = confidences!.map(
    (value, row) => Math.sign(gaps[bin[row]!]!) * (value - right![row]!) - estimate,
  );
  return { estimate, influence };
}
