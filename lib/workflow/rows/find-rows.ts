import type { ShardScores } from '#contracts/files/shard-scores.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { RowQuery } from '#workflow/rows/row-query.ts';
import { rowTest, sortValueAt } from '#workflow/rows/row-test.ts';
import type { ScoreReader } from '#workflow/rows/score-reader.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Files that are read at the same time: of a shard each, some tens of kilobytes. */
const READS = 8;

/** Runs of more shards than this are not looked at to their end for the sake of a count. */
const COUNTED_SHARDS = 200;

/** Where a row stands in a run, and in an order. */
export interface RowPlace {
  readonly shard: number;
  /** Place among the entries of the shard. */
  readonly entry: number;
  /** What it is ordered by; in the dataset's order 0. */
  readonly value: number;
}

export interface FoundRows {
  /** In order, at most as many as asked for. */
  readonly places: readonly RowPlace[];
  /** Rows that the filter wants, those before `after` included; null: not all of the run was looked at. */
  readonly matching: number | null;
}

export interface RowsWanted {
  readonly run: Pick<RunRecord, 'suite' | 'runId' | 'shardsPerWave' | 'wave'>;
  readonly query: RowQuery;
  /** Only rows after this one; null: from the first on. */
  readonly after: RowPlace | null;
  readonly most: number;
}

/**
 * Finds rows by their scores, shard by shard. However many rows fit, it holds twice as many places as are asked for, beside what
 * the reader keeps.
 */
export async function findRows(wanted: RowsWanted, reader: ScoreReader): Promise<FoundRows> {
  const { run, query, after, most } = wanted;
  const compare = placeOrder(query);
  const isSorted = query.filter.sort !== 'dataset';
  const shards = shardsInOrder(run, query);
  const countsAll = isSorted || (query.narrows && shards.length <= COUNTED_SHARDS);
  let places: RowPlace[] = [];
  let matching = 0;
  const begin = countsAll || after === null ? 0 : shards.indexOf(after.shard);
  for (let from = Math.max(0, begin); from < shards.length; from += READS) {
    const some = shards.slice(from, from + READS);
    const files = await mapLimited(some, READS, (shard) => reader.read(scoresOf(run, shard, query)));
    for (const [i, scores] of files.entries()) {
      if (scores === null) continue;
      for (const place of placesOf(scores, some[i]!, query)) {
        matching += 1;
        if (after === null || compare(place, after) > 0) places.push(place);
      }
      if (places.length > 2 * most) places = places.sort(compare).slice(0, most);
    }
    if (!countsAll && places.length >= most)
      return { places: places.sort(compare).slice(0, most), matching: null };
  }
  const isWhole = countsAll || begin <= 0;
  return { places: places.sort(compare).slice(0, most), matching: isWhole ? matching : null };
}

export function scoresOf({ suite, runId }: RowsWanted['run'], shard: number, { arms, metrics }: RowQuery) {
  return { suite, runId, shard, columns: arms.length * metrics.length };
}

/** The dataset's order decides between equals, so that no page shows a row twice. */
function placeOrder({ filter }: RowQuery): (a: RowPlace, b: RowPlace) => number {
  const sign = filter.order === 'asc' ? 1 : -1;
  return (a, b) => sign * (a.value - b.value || a.shard - b.shard || a.entry - b.entry);
}

/** Those of later waves are not asked, so they have no scores. */
function shardsInOrder({ shardsPerWave, wave }: RowsWanted['run'], { filter }: RowQuery): readonly number[] {
  const count = shardsPerWave.slice(0, wave + 1).reduce((sum, shards) => sum + shards, 0);
  const shards = Array.from({ length: count }, (_, shard) => shard);
  return filter.sort === 'dataset' && filter.order === 'desc' ? shards.reverse() : shards;
}

function* placesOf(scores: ShardScores, shard: number, query: RowQuery): Generator<RowPlace> {
  const isWanted = rowTest(scores, query);
  for (let entry = 0; entry < scores.entries; entry += 1) {
    if (!isWanted(entry)) continue;
    const value = sortValueAt(scores, entry, query);
    if (!Number.isNaN(value)) yield { shard, entry, value };
  }
}

/** The first row of that id; under a load a row is asked many times. @returns null where the run has none. */
export async function findRow(
  id: string,
  { run, query }: Pick<RowsWanted, 'run' | 'query'>,
  reader: ScoreReader,
): Promise<RowPlace | null> {
  const shards = shardsInOrder(run, query);
  for (let from = 0; from < shards.length; from += READS) {
    const some = shards.slice(from, from + READS);
    const files = await mapLimited(some, READS, (shard) => reader.read(scoresOf(run, shard, query)));
    for (const [i, scores] of files.entries()) {
      const entry = scores?.ids.indexOf(id) ?? -1;
      if (entry >= 0) return { shard: some[i]!, entry, value: 0 };
    }
  }
  return null;
}
