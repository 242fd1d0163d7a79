import type { BinaryMeasure, HistogramMeasure, JointMeasure, MeanMeasure, Metric } from '#domain/metric.ts';

export interface PlannedMean {
  readonly name: string;
  /** Index in the list of metrics. */
  readonly metric: number;
  readonly measure: BinaryMeasure | MeanMeasure;
}

export interface PlannedTable {
  readonly name: string;
  /** Indices of the metrics that share this table; the first measures for all. */
  readonly metrics: readonly number[];
  readonly measure: JointMeasure;
}

export interface PlannedHistogram {
  readonly name: string;
  /** Indices of the metrics that share this histogram; the first measures for all. */
  readonly metrics: readonly number[];
  readonly measure: HistogramMeasure;
}

/** What a tally keeps for a list of metrics: each table and histogram once, however many metrics read it. */
export interface TallyPlan {
  readonly means: readonly PlannedMean[];
  readonly tables: readonly PlannedTable[];
  readonly histograms: readonly PlannedHistogram[];
}

export function planTally(metrics: readonly Metric[]): TallyPlan {
  const means: PlannedMean[] = [];
  const tables = new Map<string, { name: string; metrics: number[]; measure: JointMeasure }>();
  const histograms = new Map<string, { name: string; metrics: number[]; measure: HistogramMeasure }>();
  metrics.forEach(({ name, measure }, metric) => {
    if (measure.tally === 'joint') {
      const planned = tables.get(measure.table) ?? { name: measure.table, metrics: [], measure };
      planned.metrics.push(metric);
      tables.set(planned.name, planned);
    } else if (measure.tally === 'histogram') {
      const planned = histograms.get(measure.histogram) ?? { name: measure.histogram, metrics: [], measure };
      planned.metrics.push(metric);
      histograms.set(planned.name, planned);
    } else if (measure.tally === 'binary' || measure.tally === 'mean') {
      means.push({ name, metric, measure });
    }
  });
  return { means, tables: [...tables.values()], histograms: [...histograms.values()] };
}
