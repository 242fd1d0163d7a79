import { parquetMetadata, parquetRead } from 'hyparquet';

/** The score of one metric by one arm, over the entries of a shard. */
export interface ArmScores {
  /** NaN: there is none. */
  readonly scores: Float64Array;
  /** Index into `reasons` of why there is none; 0: there is one. */
  readonly reasons: Uint8Array;
}

/**
 * Scores of one shard, an entry per row; under a load, per request. By column and packed, so that a hundred thousand rows take
 * some megabytes.
 */
export interface ShardScores {
  readonly entries: number;
  readonly ids: readonly string[];
  /** Number of the entry's block. */
  readonly blocks: Int32Array;
  /** Place of the entry among those of its block. */
  readonly places: Int32Array;
  /** Index into `sliceKeys`. */
  readonly slices: Uint16Array;
  /** Keys of the slice of all slice values of a row; null: a file of a release before they were kept. */
  readonly sliceKeys: readonly string[] | null;
  /** `''` first. */
  readonly reasons: readonly string[];
  /** In the order of the arms, then of the metrics. */
  readonly columns: readonly ArmScores[];
  /** What it takes in memory, about. */
  readonly bytes: number;
}

const wanted = ['row_id', 'score', 'reason', 'block', 'slices'];

/**
 * Reads a scores file by column. What each line is of follows from its place: for each row, arm by arm and metric by metric.
 *
 * @param columns arms times metrics.
 * @returns null where the bytes are no such file, or one of another number of columns.
 */
export async function readShardScores(bytes: Uint8Array, columns: number): Promise<ShardScores | null> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(file);
    const lines = Number(metadata.num_rows);
    if (lines % columns !== 0) return null;
    const there = new Set(metadata.schema.map(({ name }) => name));
    const packing = new Packing(lines / columns, columns, there.has('slices'));
    if (lines > 0) {
      await parquetRead({
        file,
        metadata,
        columns: wanted.filter((name) => there.has(name)),
        onChunk: ({ columnName, columnData, rowStart }) => packing.add(columnName, columnData, rowStart),
      });
    }
    return packing.finish();
  } catch {
    return null;
  }
}

class Packing {
  readonly #width: number;
  readonly #ids: string[];
  readonly #blocks: Int32Array;
  readonly #slices: Uint16Array;
  readonly #columns: ArmScores[];
  readonly #reasons = new Indexed(['']);
  readonly #sliceKeys: Indexed | null;

  constructor(entries: number, width: number, hasSlices: boolean) {
    this.#width = width;
    this.#ids = new Array<string>(entries).fill('');
    this.#blocks = new Int32Array(entries);
    this.#slices = new Uint16Array(entries);
    this.#sliceKeys = hasSlices ? new Indexed() : null;
    this.#columns = Array.from({ length: width }, () => ({
      scores: new Float64Array(entries).fill(Number.NaN),
      reasons: new Uint8Array(entries),
    }));
  }

  add(name: string, values: ArrayLike<unknown>, rowStart: number): void {
    const width = this.#width;
    for (let i = 0; i < values.length; i += 1) {
      const line = rowStart + i;
      const column = line % width;
      const entry = (line - column) / width;
      const value = values[i];
      if (name === 'score') {
        if (value != null) this.#columns[column]!.scores[entry] = value as number;
      } else if (name === 'reason') {
        if (value != null) this.#columns[column]!.reasons[entry] = this.#reasons.of(value as string);
      } else if (column !== 0) {
        // The same for every line of a row.
      } else if (name === 'row_id') this.#ids[entry] = value as string;
      else if (name === 'block') this.#blocks[entry] = value as number;
      else this.#slices[entry] = this.#sliceKeys?.of(value as string) ?? 0;
    }
  }

  finish(): ShardScores {
    const blocks = this.#blocks;
    const places = new Int32Array(blocks.length);
    for (let i = 1; i < blocks.length; i += 1) {
      if (blocks[i] === blocks[i - 1]) places[i] = places[i - 1]! + 1;
    }
    const ids = this.#ids.reduce((sum, id) => sum + id.length + 32, 0);
    return {
      entries: blocks.length,
      ids: this.#ids,
      blocks,
      places,
      slices: this.#slices,
      sliceKeys: this.#sliceKeys?.values ?? null,
      reasons: this.#reasons.values,
      columns: this.#columns,
      bytes: ids + blocks.length * (10 + 9 * this.#width),
    };
  }
}

/** Texts by number, in the order in which they came. */
class Indexed {
  readonly values: string[];
  readonly #numbers: Map<string, number>;

  constructor(values: readonly string[] = []) {
    this.values = [...values];
    this.#numbers = new Map(values.map((value, i) => [value, i]));
  }

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
