import type { RowColumns, RowsMeasure, RowsValue } from '#domain/metric.ts';
import { numberPair } from '#domain/metrics/regression/number-pair.ts';
import type { Undefined } from '#domain/score.ts';

/** A measure over the right numbers and the answered ones, as two columns; a row's own score is its absolute error. */
export function numberColumns(evaluate: (columns: RowColumns) => RowsValue | Undefined): RowsMeasure {
  return {
    tally: 'rows',
    columns: 'numbers',
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    values: numberPair,
    score: (values) => Math.abs(values[1]! - values[0]!),
    evaluate,
  };
}
