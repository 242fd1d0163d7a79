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
} as const;

export const storageKeys = {
  datasetRows: (version: string) => `${prefixes.datasets}${version}/rows.jsonl`,
  datasetIndex: (version: string) => `${prefixes.datasets}${version}/index.json`,
  manifest: (hash: string) => `${prefixes.manifests}${hash}.json`,
  /** All parts of one inference key. */
  observationPool: (inferenceKey: string) => `${prefixes.observations}${inferenceKey}/`,
  /**
   * One part: rows `from` (inclusive) to `to` (exclusive) of the block. A part that holds errors carries the run that met
   * them: other runs use its answers and ask for the rest again.
   */
  observationPart: (inferenceKey: string, from: number, to: number, erredIn: string | null) =>
    `${prefixes.observations}${inferenceKey}/${pad(from)}-${pad(to)}${erredIn === null ? '' : `.${erredIn}`}.parquet`,
  scores: (suite: string, runId: string, shard: number) =>
    `${prefixes.scores}suite=${suite}/run=${runId}/shard-${pad(shard)}.parquet`,
  tallies: (runId: string, shard: number, hash: string) =>
    `${prefixes.tallies}${runId}/${pad(shard)}-${hash.slice(0, 16)}.json.gz`,
  /** What measures that need rows read of one shard's rows. */
  columns: (runId: string, shard: number) => `${prefixes.columns}${runId}/${pad(shard)}.parquet`,
  verdict: (hash: string) => `${prefixes.verdicts}${hash}.json`,
} as const;

function pad(value: number): string {
  return String(value).padStart(6, '0');
}
