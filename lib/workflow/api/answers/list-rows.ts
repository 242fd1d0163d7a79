import { decodeScores, type ScoreLine } from '#contracts/files/scores-file.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { Row } from '#domain/row.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { readBlocks } from '#workflow/block-rows.ts';

/** Lambda answers with at most 6 MB; a page ends before that, though never before its first row. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** A cursor is the shard's number and how many of its rows are told already. */
export const answerListRows: RouteAnswer<'list-rows'> = async ({ params, query }, ports) => {
  const run = await requiredRun(params.runId, ports.runs);
  const shards = run.shardsPerWave.reduce((sum, count) => sum + count, 0);
  const [shard, told] = (query.cursor ?? '0.0').split('.').map(Number) as [number, number];
  if (shard >= shards) return { metric: '', matching: null, rows: [], next: null };
  const following = shard + 1 < shards ? `${shard + 1}.0` : null;
  const lines = await scoreLines(run.suite, run.runId, shard, ports);
  const ids = [...lines.keys()];
  const page = ids.slice(told, told + query.limit);
  const rows = await rowsOf(run.manifest, lines, page, ports);
  const fitting = rows.slice(0, fittingIn(MAX_PAGE_BYTES, rows));
  const next = told + fitting.length < ids.length ? `${shard}.${told + fitting.length}` : following;
  return {
    metric: '',
    matching: null,
    rows: fitting.map((row) => ({
      row: { ...row },
      slices: row.slices ?? {},
      value: null,
      change: null,
      answers: [],
      scores: lines.get(row.id)!.map(({ arm, metric, score, reason }) => ({ arm, metric, score, reason })),
    })),
    next,
  };
};

/** Scores of a shard by row; none where it is not scored yet. */
async function scoreLines(
  suite: string,
  runId: string,
  shard: number,
  { objects }: ApiPorts,
): Promise<ReadonlyMap<string, readonly ScoreLine[]>> {
  const bytes = await objects.get(storageKeys.scores(suite, runId, shard));
  return Map.groupBy(bytes === null ? [] : await decodeScores(bytes), ({ rowId }) => rowId);
}

async function rowsOf(
  manifestHash: string,
  lines: ReadonlyMap<string, readonly ScoreLine[]>,
  ids: readonly string[],
  { definitions, objects }: ApiPorts,
): Promise<readonly (Pick<Row, 'id'> & Partial<Row>)[]> {
  const { dataset } = await definitions.manifest(manifestHash);
  const index = await definitions.datasetIndex(dataset.version);
  const numbers = new Set(ids.map((id) => lines.get(id)![0]!.block));
  const blocks = index.blocks.filter(({ number }) => numbers.has(number));
  const found = new Map<string, Row>();
  // Block by block: those of a page need not lie one behind the other.
  for (const block of blocks) {
    for await (const group of readBlocks(objects, index, [block])) {
      for (const { rows } of group) for (const row of rows) found.set(row.id, row);
    }
  }
  // A performance run's blocks are stretches of time, so that its rows are told by their ids alone.
  return ids.map((id) => found.get(id) ?? { id });
}

function fittingIn(most: number, rows: readonly object[]): number {
  let bytes = 0;
  const at = rows.findIndex((row) => {
    bytes += Buffer.byteLength(JSON.stringify(row));
    return bytes > most;
  });
  return at < 0 ? rows.length : Math.max(1, at);
}
