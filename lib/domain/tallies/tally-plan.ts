import type {
  BinaryMeasure,
  HistogramMeasure,
  JointMeasure,
  MeanMeasure,
  Measure,
  Metric,
  RowsMeasure,
  SumsMeasure,
} from '#domain/metric.ts';

export interface PlannedMean {
  readonly name: string;
  /** Index in the list of metrics. */
  readonly metric: number;
  readonly measure: BinaryMeasure | MeanMeasure;
}

/** What several metrics read together: it is measured once, by the first of them. */
export interface PlannedShare<Kind extends Measure> {
  readonly name: string;
  /** Indices of the metrics that share it, each with its own measure. */
  readonly metrics: readonly PlannedReader<Kind>[];
  readonly measure: Kind;
}

export interface PlannedReader<Kind extends Measure> {
  readonly metric: number;
  readonly measure: Kind;
}

/** What a tally keeps for a list of metrics: each table, histogram and set of sums once, however many metrics read it. */
export interface TallyPlan {
  readonly means: readonly PlannedMean[];
  readonly tables: readonly PlannedShare<JointMeasure>[];
  readonly histograms: readonly PlannedShare<HistogramMeasure>[];
  readonly sums: readonly PlannedShare<SumsMeasure>[];
  /** Not tallied: kept row by row, beside the tallies. */
  readonly columns: readonly PlannedShare<RowsMeasure>[];
}

export function planTally(metrics: readonly Metric[]): TallyPlan {
  const means: PlannedMean[] = [];
  const tables = new Shares<JointMeasure>();
  const histograms = new Shares<HistogramMeasure>();
  const sums = new Shares<SumsMeasure>();
  const columns = new Shares<RowsMeasure>();
  for (const [metric, { name, measure }] of metrics.entries()) {
    if (measure.tally === 'joint') tables.add(measure.table, metric, measure);
    else if (measure.tally === 'histogram') histograms.add(measure.histogram, metric, measure);
    else if (measure.tally === 'sums') sums.add(measure.sums, metric, measure);
    else if (measure.tally === 'rows') columns.add(measure.columns, metric, measure);
    else means.push({ name, metric, measure });
  }
  return {
    means,
    tables: tables.planned,
    histograms: histograms.planned,
    sums: sums.planned,
    columns: columns.planned,
  };
}

class Shares<Kind extends Measure> {
  readonly planned: (PlannedShare<Kind> & { readonly metrics: PlannedReader<Kind>[] })[] = [];

  add(name: string, metric: number, measure: Kind): void {
    const known = this.planned.find((share) => share.name === name);
    if (known === undefined) this.planned.push({ name, metrics: [{ metric, measure }], measure });
    else known.metrics.push({ metric, measure });
  }
}
