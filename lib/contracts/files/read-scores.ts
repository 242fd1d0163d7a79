import { parquetMetadata, parquetRead } from 'hyparquet';

/** Scores of one shard by column, one entry per row, arm and metric, in the order in which they were written. */
export interface ScoreColumns {
  readonly rowIds: readonly string[];
  readonly arms: readonly string[];
  readonly metrics: readonly string[];
  readonly scores: readonly (number | null)[];
  /** Keys of the slice of all slice values of the row; null: a file of the deployment before this column. */
  readonly slices: readonly string[] | null;
  /** Clusters, null for a row of its own; null as a whole likewise. */
  readonly clusters: readonly (string | null)[] | null;
}

/** The columns that tell which rows won and lost; all others are left unread. @throws where the bytes are no such file. */
export async function readScores(bytes: Uint8Array): Promise<ScoreColumns> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  const there = new Set(metadata.schema.map(({ name }) => name));
  const columns = ['row_id', 'arm', 'metric', 'score', 'slices', 'cluster'].filter((name) => there.has(name));
  const rows = Number(metadata.num_rows);
  const read = new Map<string, unknown[]>(columns.map((name) => [name, new Array<unknown>(rows).fill(null)]));
  if (rows > 0) {
    await parquetRead({
      file,
      metadata,
      columns,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const whole = read.get(columnName)!;
        for (let i = 0; i < columnData.length; i += 1) whole[rowStart + i] = columnData[i] ?? null;
      },
    });
  }
  const column = <T>(name: string) => (read.get(name) ?? []) as readonly T[];
  return {
    rowIds: column<string>('row_id'),
    arms: column<string>('arm'),
    metrics: column<string>('metric'),
    scores: column<number | null>('score'),
    slices: there.has('slices') ? column<string>('slices') : null,
    clusters: there.has('cluster') ? column<string | null>('cluster') : null,
  };
}
