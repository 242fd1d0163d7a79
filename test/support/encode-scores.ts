import { parquetWriteBuffer } from 'hyparquet-writer';

/** A file of accuracy scores of two arms as a shard leaves it, or as one did before rows' slices and clusters were kept. */
export function encodeScores(
  rows: readonly { readonly id: string; readonly candidate: number; readonly baseline: number }[],
  { withRowColumns }: { readonly withRowColumns: boolean },
): Uint8Array {
  const lines = rows.flatMap(({ id, candidate, baseline }) => [
    { id, arm: 'candidate', score: candidate },
    { id, arm: 'baseline', score: baseline },
  ]);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'row_id', type: 'STRING', nullable: false, data: lines.map(({ id }) => id) },
        { name: 'arm', type: 'STRING', nullable: false, data: lines.map(({ arm }) => arm) },
        { name: 'metric', type: 'STRING', nullable: false, data: lines.map(() => 'accuracy') },
        { name: 'score', type: 'DOUBLE', data: lines.map(({ score }) => score) },
        ...(withRowColumns
          ? [{ name: 'slices', type: 'STRING' as const, nullable: false, data: lines.map(() => 'all') }]
          : []),
      ],
    }),
  );
}
