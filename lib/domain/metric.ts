import { z } from 'zod';
import type { Json } from '#domain/json.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { NotScoredReason, Score, Statistic, Undefined } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';
import type { TargetKind } from '#domain/target.ts';

/** What a metric looks at: one row and one arm's answer to it. */
export interface Case {
  readonly row: Row;
  readonly observation: Observation;
}

interface EveryMeasure {
  /** Whether a row whose observation is an error is left out (an error is never a wrong answer) or counted. */
  readonly onErrors: 'skip' | 'include';
  /**
   * What the score depends on: `answer` is the same whatever was retried and whenever it was asked, and is kept in the
   * tally's evidence; `effort` (time) is not, and is kept apart from it.
   */
  readonly dependsOn: 'answer' | 'effort';
  /** Answers to a row that it needs at least. Default 1. */
  readonly answers?: number;
}

/** A metric whose value is the share of rows that score 1. */
export interface BinaryMeasure extends EveryMeasure {
  readonly tally: 'binary';
  score(case_: Case): 0 | 1 | NotScoredReason;
}

/** A metric whose value is the mean of its row scores. */
export interface MeanMeasure extends EveryMeasure {
  readonly tally: 'mean';
  score(case_: Case): Score;
}

export interface JointOutcome {
  readonly reference: string;
  readonly outcome: string;
}

/** A metric whose value is a function of the counts of reference x outcome. A row's own score is 1 where both agree. */
export interface JointMeasure extends EveryMeasure {
  readonly tally: 'joint';
  /** Measures of one table count the same outcomes, and share their counts. */
  readonly table: string;
  outcome(case_: Case): JointOutcome | NotScoredReason;
  statistic(table: ContingencyTable): Statistic;
}

/** A metric whose value is a quantile of its row values. */
export interface HistogramMeasure extends EveryMeasure {
  readonly tally: 'histogram';
  /** Measures of one histogram look at the same values, and share their counts. */
  readonly histogram: string;
  /** A value of at least 0. */
  value(case_: Case): Score;
  /** Which quantile, above 0 and below 1. */
  readonly quantile: number;
}

/** A metric whose value is a smooth function of sums over the rows: corpus BLEU, all edits by all words, RMSE. */
export interface SumsMeasure extends EveryMeasure {
  readonly tally: 'sums';
  /** Measures that add up the same parts share them under this name; it holds the parameters that shape the parts. */
  readonly sums: string;
  /** How many parts a row has; the same for every row. */
  readonly size: number;
  /** What one row adds: `size` finite numbers. */
  parts(case_: Case): ArrayLike<number> | NotScoredReason;
  /** The row's own score, for whoever reads single rows. */
  score(parts: ArrayLike<number>): number;
  /** The metric from the parts of all rows, added up (weighted in a partial sample). */
  statistic(sums: ArrayLike<number>): Statistic;
}

/** What the rows of a measure that needs them say, by column. */
export interface RowColumns {
  /** One array per value that the measure reads of a row, all of the same length. */
  readonly values: readonly Float64Array[];
  /** What each row counts: above 0, 1 where all rows were read. */
  readonly weight: Float64Array;
}

/** A statistic of rows, with what each row adds to it. */
export interface RowsValue {
  readonly estimate: number;
  /**
   * Influence of each row: the estimate's derivative as the row's weight grows, times the sum of the weights, so that it
   * adds up (weighted) to 0, and (Σ w influence)² over independent groups of rows estimates the variance.
   */
  readonly influence: Float64Array;
}

/** A metric whose value needs the rows themselves, because it orders them: ROC AUC, rank correlation. */
export interface RowsMeasure extends EveryMeasure {
  readonly tally: 'rows';
  /** Measures that read the same values share them under this name; it holds the parameters that shape the values. */
  readonly columns: string;
  /** How many values are read of a row. */
  readonly size: number;
  /** `size` finite numbers. */
  values(case_: Case): ArrayLike<number> | NotScoredReason;
  /** The row's own score, for whoever reads single rows. */
  score(values: ArrayLike<number>): number;
  evaluate(columns: RowColumns): RowsValue | Undefined;
}

export type Measure =
  | BinaryMeasure
  | MeanMeasure
  | JointMeasure
  | HistogramMeasure
  | SumsMeasure
  | RowsMeasure;

/** What a metric can read of a row and of the answer to it. */
export const metricNeeds = [
  'reference',
  'label',
  'scores by label',
  'ranked ids',
  'text',
  'vector',
  'number',
  'samples',
  'tool calls',
  'preference',
  'latency',
  'tokens',
  'price',
  'error',
] as const;

export type MetricNeed = (typeof metricNeeds)[number];

/** What a metric is, apart from how it is computed. */
export interface MetricDescription {
  /** The word a suite uses, kebab-case. */
  readonly id: string;
  /** One sentence. */
  readonly meaning: string;
  /** In plain text, as the code computes it. */
  readonly formula: string;
  /** When another metric serves better, and which: one sentence. */
  readonly avoidWhen: string;
  /** Raised when the same answers can get another score. */
  readonly version: number;
  /** Which way is better. */
  readonly direction: 'higher' | 'lower';
  /** Lowest and highest possible value; null: no bound. */
  readonly range: readonly [number | null, number | null];
  /** Unit of the value; `share` for a number from 0 to 1. */
  readonly unit: string;
  readonly targetKinds: readonly TargetKind[];
  /** What it reads: of the row its `reference`, of the answer the rest. */
  readonly needs: readonly MetricNeed[];
  /** What was chosen where authors differ. */
  readonly conventions: readonly string[];
  /** Where the formula comes from. */
  readonly source: string;
}

/** A metric of the catalogue, before a suite sets its parameters. */
export interface MetricDefinition extends MetricDescription {
  readonly parameters: z.ZodType;
  /** @throws z.ZodError for parameters that the schema refuses. */
  configure(parameters: unknown): { readonly parameters: Json; readonly measure: Measure };
}

/** A metric as a suite uses it. */
export interface Metric extends MetricDescription {
  /** The suite's own name for it, which rules use; the id unless the suite says otherwise. */
  readonly name: string;
  /** All parameters, defaults included. */
  readonly parameters: Json;
  readonly measure: Measure;
}

/** What a suite says of one metric: which one (default: the one of that name), and its parameters beside it. */
export const metricSpecSchema = z.looseObject({ metric: z.string().min(1).optional() });

export type MetricSpec = z.infer<typeof metricSpecSchema>;

/** Defines a metric: what it is, its parameters' schema, and how to measure with them. */
export function defineMetric<Parameters extends z.ZodObject>(
  definition: MetricDescription & {
    readonly parameters: Parameters;
    readonly measure: (parameters: z.output<Parameters>) => Measure;
  },
): MetricDefinition {
  const { measure, ...description } = definition;
  return {
    ...description,
    configure(raw) {
      const parameters = definition.parameters.parse(raw);
      return { parameters: z.json().parse(parameters), measure: measure(parameters) };
    },
  };
}
