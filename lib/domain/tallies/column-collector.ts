import type { ArmColumns, RowColumnsTable } from '#domain/tallies/evidence.ts';
import type { RowScores } from '#domain/tallies/row-scores.ts';

interface Collected {
  readonly name: string;
  /** Per arm. */
  readonly scored: readonly number[][];
  /** [arm][value] */
  readonly values: readonly number[][][];
}

/** Keeps what measures that need rows read of each row, over the blocks of a shard. */
export class ColumnCollector {
  readonly #block: number[] = [];
  readonly #sliceSet: number[] = [];
  readonly #sliceSets = new Map<string, { readonly index: number; readonly keys: readonly string[] }>();
  #columns: readonly Collected[] = [];

  /** Adds the row that `RowScores` read last. @param slices keys of the slices it lies in, beside all rows */
  add({ plan, values }: RowScores, slices: readonly string[]): void {
    if (plan.columns.length === 0) return;
    if (this.#columns.length === 0) this.#columns = open(plan.columns, values[0]!.length);
    this.#sliceSet.push(this.#indexOfSliceSet(slices));
    for (let index = 0; index < this.#columns.length; index += 1) {
      const collected = this.#columns[index]!;
      for (let arm = 0; arm < collected.scored.length; arm += 1) {
        const read = values[index]![arm]!;
        collected.scored[arm]!.push(read === null ? 0 : 1);
        const columns = collected.values[arm]!;
        for (let i = 0; i < columns.length; i += 1) columns[i]!.push(read === null ? 0 : read[i]!);
      }
    }
  }

  /** Says which block the rows since the last call belong to. */
  endBlock(block: number): void {
    while (this.#block.length < this.#sliceSet.length) this.#block.push(block);
  }

  /** Everything collected; null: no measure needs rows, or no row came. */
  finish(): RowColumnsTable | null {
    if (this.#columns.length === 0) return null;
    return {
      block: Int32Array.from(this.#block),
      sliceSet: Int32Array.from(this.#sliceSet),
      sliceSets: [...this.#sliceSets.values()].map(({ keys }) => keys),
      columns: new Map(
        this.#columns.map(({ name, scored, values }) => [
          name,
          scored.map(
            (flags, arm): ArmColumns => ({
              scored: Uint8Array.from(flags),
              values: values[arm]!.map((column) => Float64Array.from(column)),
            }),
          ),
        ]),
      ),
    };
  }

  #indexOfSliceSet(keys: readonly string[]): number {
    const name = keys.join('\n');
    let set = this.#sliceSets.get(name);
    if (set === undefined) {
      set = { index: this.#sliceSets.size, keys: [...keys] };
      this.#sliceSets.set(name, set);
    }
    return set.index;
  }
}

function open(planned: RowScores['plan']['columns'], arms: number): Collected[] {
  const lists = (count: number) => Array.from({ length: count }, (): number[] => []);
  return planned.map(({ name, measure }) => ({
    name,
    scored: lists(arms),
    values: Array.from({ length: arms }, () => lists(measure.size)),
  }));
}
