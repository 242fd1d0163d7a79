import { parquetMetadata, parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Score } from '#domain/score.ts';

/** What is told of a scored row beside its scores. */
export interface ScoredRow {
  readonly id: string;
  /** Key of the slice of all its slice values, `domain=imdb&negation=yes`; `all` where it has none. */
  readonly slices: string;
  /** null: it is its own. */
  readonly cluster: string | null;
}

/**
 * The scores of one shard as Parquet, one line per row, arm and metric, to be joined with observations by key and row id.
 */
export class ScoresFile {
  readonly #rowIds: string[] = [];
  readonly #arms: string[] = [];
  readonly #metrics: string[] = [];
  readonly #scores: (number | null)[] = [];
  readonly #reasons: (string | null)[] = [];
  readonly #observationKeys: string[] = [];
  readonly #blocks: number[] = [];
  readonly #slices: string[] = [];
  readonly #clusters: (string | null)[] = [];

  add(
    row: ScoredRow,
    block: number,
    arm: string,
    observationKey: string,
    metric: string,
    score: Score,
  ): void {
    this.#rowIds.push(row.id);
    this.#slices.push(row.slices);
    this.#clusters.push(row.cluster);
    this.#arms.push(arm);
    this.#metrics.push(metric);
    this.#scores.push(typeof score === 'number' ? score : null);
    this.#reasons.push(typeof score === 'number' ? null : score);
    this.#observationKeys.push(observationKey);
    this.#blocks.push(block);
  }

  encode(): Uint8Array {
    return new Uint8Array(
      parquetWriteBuffer({
        codec: 'UNCOMPRESSED',
        statistics: false,
        rowGroupSize: 100_000,
        columnData: [
          // A row's id stands in each of its lines, which the writer does not find out by itself: a fourth of the time and bytes.
          { name: 'row_id', type: 'STRING', nullable: false, data: this.#rowIds, encoding: 'RLE_DICTIONARY' },
          { name: 'arm', type: 'STRING', nullable: false, data: this.#arms },
          { name: 'metric', type: 'STRING', nullable: false, data: this.#metrics },
          { name: 'score', type: 'DOUBLE', data: this.#scores },
          { name: 'reason', type: 'STRING', data: this.#reasons },
          { name: 'observation_key', type: 'STRING', nullable: false, data: this.#observationKeys },
          { name: 'block', type: 'INT32', nullable: false, data: this.#blocks },
          { name: 'slices', type: 'STRING', nullable: false, data: this.#slices },
          { name: 'cluster', type: 'STRING', data: this.#clusters },
        ],
      }),
    );
  }
}

/** One line of a scores file. */
export interface ScoreLine {
  readonly rowId: string;
  readonly arm: string;
  readonly metric: string;
  /** null: there is none, for `reason`. */
  readonly score: number | null;
  readonly reason: string | null;
  readonly block: number;
}

/**
 * The lines of a scores file, in the order of rows.
 *
 * @throws where the bytes are no such file.
 */
export async function decodeScores(bytes: Uint8Array): Promise<ScoreLine[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let lines: ScoreLine[] = [];
  await parquetRead({
    file,
    metadata: parquetMetadata(file),
    columns: ['row_id', 'arm', 'metric', 'score', 'reason', 'block'],
    rowFormat: 'object',
    onComplete: (rows) => {
      lines = rows.map((row) => ({
        rowId: row.row_id,
        arm: row.arm,
        metric: row.metric,
        score: row.score ?? null,
        reason: row.reason ?? null,
        block: row.block,
      }));
    },
  });
  return lines;
}
