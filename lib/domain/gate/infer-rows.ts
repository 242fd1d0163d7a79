import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { tInference } from '#domain/gate/t-inference.ts';
import type { RowColumns, RowsMeasure, RowsValue } from '#domain/metric.ts';
import type { Statistic, Undefined } from '#domain/score.ts';
import { influenceError, influenceMethod } from '#domain/statistics/intervals/influence-by-blocks.ts';
import type { ArmColumns, RowTable } from '#domain/tallies/evidence.ts';
import { allRows } from '#domain/tallies/slice.ts';

/** A statistic of one arm's rows. @param arm its index */
export function inferRows(
  measure: RowsMeasure,
  table: RowTable,
  slice: string,
  arm: number,
): Inference | NoInference {
  const rows = new ScoredRows(measure, table, slice, [arm]);
  const value = rows.evaluate(arm);
  if ('undefined' in value) return { none: value.undefined };
  return byInfluence(rows, value.estimate, value.influence, null);
}

/** The difference between an arm and the baseline, over the rows that both have scores for. */
export function inferRowsDifference(
  measure: RowsMeasure,
  table: RowTable,
  slice: string,
  [arm, baseline]: readonly [number, number],
  sign: 1 | -1,
): Inference | NoInference {
  const rows = new ScoredRows(measure, table, slice, [arm, baseline]);
  const [ours, theirs] = [rows.evaluate(arm), rows.evaluate(baseline)];
  if ('undefined' in ours) return { none: ours.undefined };
  if ('undefined' in theirs) return { none: theirs.undefined };
  const influence = ours.influence.map((own, row) => sign * (own - theirs.influence[row]!));
  return byInfluence(rows, sign * (ours.estimate - theirs.estimate), influence, rows.unlike(arm, baseline));
}

/** An arm's value over its own rows, and how many they are. */
export function rowsEstimate(
  measure: RowsMeasure,
  table: RowTable,
  slice: string,
  arm: number,
): { readonly value: Statistic; readonly rows: number; readonly blocks: number } {
  const rows = new ScoredRows(measure, table, slice, [arm]);
  const value = rows.evaluate(arm);
  return { value: 'undefined' in value ? value : value.estimate, rows: rows.count, blocks: rows.blocks };
}

/** @param unlike blocks in which the arms differ; null: one arm, and every block tells something */
function byInfluence(
  rows: ScoredRows,
  estimate: number,
  influence: Float64Array,
  unlike: number | null,
): Inference | NoInference {
  const standardError = influenceError(influence, rows.weight, rows.block);
  if (standardError === null) return { none: `the error cannot be had from ${rows.blocks} blocks` };
  const informative = unlike ?? rows.blocks;
  return tInference({
    estimate,
    standardError,
    rows: rows.count,
    clusters: rows.blocks,
    informative,
    degreesOfFreedom: Math.max(1, Math.min(rows.blocks, informative) - 1),
    effectiveN: rows.count,
    range: [null, null],
    method: influenceMethod.id,
  });
}

/** The rows of a slice that all the given arms have scores for. */
class ScoredRows {
  readonly block: Int32Array;
  readonly weight: Float64Array;
  readonly #measure: RowsMeasure;
  readonly #at: Uint32Array;
  readonly #arms: readonly ArmColumns[];

  constructor(measure: RowsMeasure, table: RowTable, slice: string, arms: readonly number[]) {
    this.#measure = measure;
    this.#arms = table.columns.get(measure.columns) ?? [];
    const inSlice = table.sliceSets.map((keys) => slice === allRows || keys.includes(slice));
    const scored = arms.map((arm) => this.#arms[arm]!.scored);
    const at = new Uint32Array(table.block.length);
    let count = 0;
    for (let row = 0; row < at.length; row += 1) {
      if (inSlice[table.sliceSet[row]!] && scored.every((flags) => flags[row] === 1)) at[count++] = row;
    }
    this.#at = at.subarray(0, count);
    this.block = Int32Array.from(this.#at, (row) => table.block[row]!);
    this.weight = Float64Array.from(this.#at, (row) => table.weight[row]!);
  }

  get count(): number {
    return this.#at.length;
  }

  get blocks(): number {
    return new Set(this.block).size;
  }

  evaluate(arm: number): RowsValue | Undefined {
    return this.count === 0 ? { undefined: 'no row is scored' } : this.#measure.evaluate(this.#columns(arm));
  }

  /** In how many blocks some row has other values under one arm than under the other. */
  unlike(arm: number, other: number): number {
    const found = new Set<number>();
    const [ours, theirs] = [this.#arms[arm]!.values, this.#arms[other]!.values];
    this.#at.forEach((row, i) => {
      if (ours.some((column, c) => column[row] !== theirs[c]![row])) found.add(this.block[i]!);
    });
    return found.size;
  }

  #columns(arm: number): RowColumns {
    const values = this.#arms[arm]!.values.map((column) =>
      Float64Array.from(this.#at, (row) => column[row]!),
    );
    return { values, weight: this.weight };
  }
}
