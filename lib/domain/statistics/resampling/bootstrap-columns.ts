import type { RowColumns, RowsValue } from '#domain/metric.ts';
import type { Statistic, Undefined } from '#domain/score.ts';
import { influenceAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import type { Bootstrap, BootstrapPlan } from '#domain/statistics/resampling/bootstrap.ts';
import { bootstrapRowCounts, type OfRowCounts } from '#domain/statistics/resampling/bootstrap-rows.ts';
import type { DrawnRows } from '#domain/statistics/resampling/each-resample.ts';
import { sortedRows } from '#domain/statistics/resampling/sorted-rows.ts';

/** A statistic of rows by column, as metrics that need their rows define it: ROC AUC, rank correlation. */
export type OfColumns = (columns: RowColumns) => RowsValue | Undefined;

/** Rows by column, in an order that does not depend on which came first, and the clusters they are drawn in. */
export interface ColumnsToDraw {
  readonly columns: RowColumns;
  readonly drawn: DrawnRows;
}

/**
 * Readies rows for the bootstrap. Rows, and clusters with their rows, may come in any order.
 *
 * @param clusters of each row, by numbers that belong to them (not to when they came); default: every row by itself
 */
export function columnsToDraw(columns: RowColumns, clusters?: Float64Array): ColumnsToDraw {
  const first = clusters === undefined ? [] : [clusters];
  const sorted = sortedRows([...first, ...columns.values, columns.weight]);
  const values = sorted.slice(first.length, -1);
  const rows = columns.weight.length;
  return {
    columns: { values, weight: sorted.at(-1)! },
    drawn: { rows, cluster: clusters === undefined ? undefined : ranks(sorted[0]!) },
  };
}

/** The statistic on resamples of rows, or of whole clusters; a row drawn twice counts twice. */
export function bootstrapColumns(
  { columns, drawn }: ColumnsToDraw,
  statistic: OfColumns,
  plan: BootstrapPlan,
): Bootstrap | Undefined {
  return bootstrapRowCounts(
    drawn,
    onCounts(columns, (at) => {
      const value = statistic(at);
      return 'undefined' in value ? value : value.estimate;
    }),
    plan,
  );
}

/** The acceleration of such a statistic, from its rows' influence, added up by cluster. */
export function columnsAcceleration({ columns, drawn }: ColumnsToDraw, statistic: OfColumns): Statistic {
  const value = statistic(columns);
  if ('undefined' in value) return value;
  return influenceAcceleration(influenceOfUnits(value.influence, columns.weight, drawn));
}

/** What each row, or each cluster, adds: its influence times its weight. */
function influenceOfUnits(
  influence: Float64Array,
  weight: Float64Array,
  { cluster }: DrawnRows,
): Float64Array {
  if (cluster === undefined) return influence.map((value, row) => value * weight[row]!);
  const sums = new Float64Array((cluster.at(-1) ?? -1) + 1);
  for (let row = 0; row < influence.length; row += 1) {
    sums[cluster[row]!]! += influence[row]! * weight[row]!;
  }
  return sums;
}

/** A statistic by columns as one of how often each row occurs: rows that do not occur are left out. */
function onCounts(
  { values, weight }: RowColumns,
  statistic: (columns: RowColumns) => Statistic,
): OfRowCounts {
  const room = {
    values: values.map((column) => new Float64Array(column.length)),
    weight: new Float64Array(weight.length),
  };
  return (counts) => {
    let length = 0;
    for (let row = 0; row < counts.length; row += 1) {
      if (counts[row] === 0) continue;
      for (let c = 0; c < values.length; c += 1) room.values[c]![length] = values[c]![row]!;
      room.weight[length] = weight[row]! * counts[row]!;
      length += 1;
    }
    return statistic({
      values: room.values.map((column) => column.subarray(0, length)),
      weight: room.weight.subarray(0, length),
    });
  };
}

/** Places 0, 1, … of ascending values, alike where they are. */
function ranks(ascending: Float64Array): Int32Array {
  const places = new Int32Array(ascending.length);
  for (let row = 1; row < places.length; row += 1) {
    places[row] = places[row - 1]! + (ascending[row] === ascending[row - 1] ? 0 : 1);
  }
  return places;
}
