/** Where things lie in the bucket. Everything is written once, under a name that its content or its run decides. */

export const prefixes = {
  datasets: 'datasets/',
  manifests: 'manifests/',
  observations: 'observations/',
  scores: 'scores/',
  tallies: 'tallies/',
  columns: 'columns/',
  verdicts: 'verdicts/',
  cost: 'cost/',
  /** Pages of scheduled reports. */
  reports: 'reports/',
  /** Rows and answers of batches, where suites put them here. */
  batch: 'batch/',
} as const;

/** What the name of a part tells. */
export interface PartName {
  /** First row of the block. */
  readonly from: number;
  /** Row after the last one. */
  readonly to: number;
  /** Where others had answered before and were not believed: when the run was planned that asked again; else null. */
  readonly renewedMs: number | null;
  /** The run that met errors among these rows: others use the answers and ask for the rest again. null: all are answers. */
  readonly erredIn: string | null;
}

export const storageKeys = {
  datasetRows: (version: string) => `${prefixes.datasets}${version}/rows.jsonl`,
  datasetIndex: (version: string) => `${prefixes.datasets}${version}/index.json`,
  manifest: (hash: string) => `${prefixes.manifests}${hash}.json`,
  /** All parts of one inference key. */
  observationPool: (inferenceKey: string) => `${prefixes.observations}${inferenceKey}/`,
  /** One part, with what `readPartKey` reads out of its name. */
  observationPart: (inferenceKey: string, { from, to, renewedMs, erredIn }: PartName) =>
    `${prefixes.observations}${inferenceKey}/${pad(from)}-${pad(to)}${renewedMs === null ? '' : `.renewed-${renewedMs}`}${erredIn === null ? '' : `.${erredIn}`}.parquet`,
  scores: (suite: string, runId: string, shard: number) =>
    `${prefixes.scores}suite=${suite}/run=${runId}/shard-${pad(shard)}.parquet`,
  tallies: (runId: string, shard: number, hash: string) =>
    `${prefixes.tallies}${runId}/${pad(shard)}-${hash.slice(0, 16)}.json.gz`,
  /** What measures that need rows read of one shard's rows. */
  columns: (runId: string, shard: number) => `${prefixes.columns}${runId}/${pad(shard)}.parquet`,
  /** One slot (ISO 8601) of a scheduled report, and beside it what the bus was told of it. */
  reportPage: (name: string, slot: string) => `${prefixes.reports}${name}/${slot.replaceAll(':', '')}.html`,
  reportEvent: (name: string, slot: string) => `${prefixes.reports}${name}/${slot.replaceAll(':', '')}.json`,
  verdict: (hash: string) => `${prefixes.verdicts}${hash}.json`,
  /** A run's FOCUS rows of one month (`2026-11`). */
  costCsv: (month: string, runId: string) => `${costMonth('csv', month)}${runId}.csv`,
  costParquet: (month: string, runId: string) => `${costMonth('parquet', month)}${runId}.parquet`,
} as const;

/** The Parquet files of cost as one table, partitioned as Hive does. */
export const costParquetTable = { prefix: `${prefixes.cost}parquet/`, partitionKey: 'month' } as const;

/** Where all rows of a month lie, in one format. */
export function costMonth(format: 'csv' | 'parquet', month: string): string {
  return `${prefixes.cost}${format}/month=${month}/`;
}

/** @returns null for a key that is no part's. */
export function readPartKey(key: string): PartName | null {
  const match = /(\d+)-(\d+)(?:\.renewed-(\d+))?(?:\.(\w+))?\.parquet$/.exec(key);
  if (match === null) return null;
  const [, from, to, renewed, erredIn] = match;
  return {
    from: Number(from),
    to: Number(to),
    renewedMs: renewed === undefined ? null : Number(renewed),
    erredIn: erredIn ?? null,
  };
}

function pad(value: number): string {
  return String(value).padStart(6, '0');
}
