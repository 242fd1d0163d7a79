import { expect } from 'vitest';
import type { RowColumns, RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';

/** Checks each row's influence against what a small change of the row's weight does to the estimate. */
export function expectInfluence(
  evaluate: (columns: RowColumns) => RowsValue | Undefined,
  columns: RowColumns,
): void {
  const estimate = (weight: Float64Array) => {
    const value = evaluate({ ...columns, weight });
    if ('undefined' in value) throw new Error(`Expected a value, got none: ${value.undefined}.`);
    return value;
  };
  const { influence } = estimate(columns.weight);
  const total = columns.weight.reduce((sum, w) => sum + w, 0);
  const step = 1e-5;
  columns.weight.forEach((w, row) => {
    const moved = (by: number) => estimate(columns.weight.with(row, w + by)).estimate;
    const slope = (moved(step) - moved(-step)) / (2 * step);
    expect(influence[row], `row ${row}`).toBeCloseTo(total * slope, 5);
  });
  const sum = influence.reduce((all, value, row) => all + columns.weight[row]! * value, 0);
  expect(sum).toBeCloseTo(0, 9);
}
