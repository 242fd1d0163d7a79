import { parquetMetadata, parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Observation, ObservationErrorCode } from '#domain/observation.ts';

/** Small files of short texts: compressing them costs more CPU than it saves bytes. */
const CODEC = 'UNCOMPRESSED';

/** One part as Parquet: what one arm answered to some rows of a block, in row order. */
export function encodeObservationPart(observations: readonly Observation[]): Uint8Array {
  const column = <T>(read: (observation: Observation) => T): T[] => observations.map(read);
  return new Uint8Array(
    parquetWriteBuffer({
      codec: CODEC,
      statistics: false,
      rowGroupSize: 100_000,
      columnData: [
        { name: 'row_id', type: 'STRING', nullable: false, data: column((o) => o.rowId) },
        {
          name: 'output',
          type: 'STRING',
          data: column((o) => (o.error === null ? JSON.stringify(o.output) : null)),
        },
        { name: 'error_code', type: 'STRING', data: column((o) => o.error?.code ?? null) },
        { name: 'error_message', type: 'STRING', data: column((o) => o.error?.message ?? null) },
        { name: 'latency_ms', type: 'DOUBLE', nullable: false, data: column((o) => o.latencyMs) },
        { name: 'input_tokens', type: 'INT32', data: column((o) => o.inputTokens) },
        { name: 'output_tokens', type: 'INT32', data: column((o) => o.outputTokens) },
        { name: 'cost_micro_usd', type: 'INT32', data: column((o) => o.costMicroUsd) },
        { name: 'tries', type: 'INT32', nullable: false, data: column((o) => o.tries) },
        {
          name: 'answered_at_ms',
          type: 'INT64',
          nullable: false,
          data: column((o) => BigInt(o.answeredAtMs)),
        },
        { name: 'first_token_ms', type: 'DOUBLE', data: column((o) => o.firstTokenMs ?? null) },
        { name: 'cached_input_tokens', type: 'INT32', data: column((o) => o.cachedInputTokens ?? null) },
        { name: 'cache_write_tokens', type: 'INT32', data: column((o) => o.cacheWriteTokens ?? null) },
        { name: 'tokens_estimated', type: 'BOOLEAN', data: column((o) => o.tokensEstimated ?? null) },
        { name: 'cold', type: 'BOOLEAN', data: column((o) => o.cold ?? null) },
        { name: 'warm_up', type: 'BOOLEAN', data: column((o) => o.warmUp ?? null) },
        { name: 'scheduled_lag_ms', type: 'DOUBLE', data: column((o) => o.scheduledLagMs ?? null) },
        { name: 'window_ms', type: 'DOUBLE', data: column((o) => o.windowMs ?? null) },
        { name: 'batched', type: 'BOOLEAN', data: column((o) => o.batched ?? null) },
      ],
    }),
  );
}

type PartRow = readonly [
  rowId: string,
  output: string | null,
  errorCode: ObservationErrorCode | null,
  errorMessage: string | null,
  latencyMs: number,
  inputTokens: number | null,
  outputTokens: number | null,
  costMicroUsd: number | null,
  tries: number,
  answeredAtMs: bigint,
  // Columns that parts of the deployment before this one do not have.
  firstTokenMs?: number | null,
  cachedInputTokens?: number | null,
  cacheWriteTokens?: number | null,
  tokensEstimated?: boolean | null,
  cold?: boolean | null,
  warmUp?: boolean | null,
  scheduledLagMs?: number | null,
  windowMs?: number | null,
  batched?: boolean | null,
];

/**
 * The observations of a part, in row order.
 *
 * @throws where the bytes are no such part.
 */
export async function decodeObservationPart(bytes: Uint8Array): Promise<Observation[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let observations: Observation[] = [];
  await parquetRead({
    file,
    metadata: parquetMetadata(file),
    onComplete: (rows) => {
      observations = (rows as unknown as PartRow[]).map(observationOf);
    },
  });
  return observations;
}

function observationOf(row: PartRow): Observation {
  const firstTokenMs = row[10] ?? undefined;
  const cachedInputTokens = row[11] ?? undefined;
  const cacheWriteTokens = row[12] ?? undefined;
  const scheduledLagMs = row[16] ?? undefined;
  const windowMs = row[17] ?? undefined;
  return {
    rowId: row[0],
    output: row[1] === null ? null : JSON.parse(row[1]),
    error: row[2] === null ? null : { code: row[2], message: row[3] ?? '' },
    latencyMs: row[4],
    inputTokens: row[5],
    outputTokens: row[6],
    costMicroUsd: row[7],
    tries: row[8],
    answeredAtMs: Number(row[9]),
    ...(firstTokenMs !== undefined && { firstTokenMs }),
    ...(cachedInputTokens !== undefined && { cachedInputTokens }),
    ...(cacheWriteTokens !== undefined && { cacheWriteTokens }),
    ...(row[13] === true && { tokensEstimated: true }),
    ...(row[14] === true && { cold: true }),
    ...(row[15] === true && { warmUp: true }),
    ...(scheduledLagMs !== undefined && { scheduledLagMs }),
    ...(windowMs !== undefined && { windowMs }),
    ...(row[18] === true && { batched: true }),
  };
}
