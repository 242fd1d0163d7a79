import type { JudgedRow } from '#contracts/api/row-resource.ts';
import type { ShardScores } from '#contracts/files/shard-scores.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { readLoad } from '#workflow/load/read-load.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { LiveChecks, ObjectStore } from '#workflow/ports.ts';
import { readAnswers } from '#workflow/read-answers.ts';
import { countBytes } from '#workflow/rows/count-bytes.ts';
import { type RowPlace, scoresOf } from '#workflow/rows/find-rows.ts';
import { judgedRow } from '#workflow/rows/judged-row.ts';
import { ReadingPace } from '#workflow/rows/reading-pace.ts';
import type { RowQuery } from '#workflow/rows/row-query.ts';
import type { ScoreReader } from '#workflow/rows/score-reader.ts';
import type { RunRecord } from '#workflow/run-store.ts';
import { afterLiveCheck, type RunView } from '#workflow/run-view.ts';

/** Stretches of blocks, and files of scores, that are read at the same time. */
const READS = 4;

/** Rows whose scores are held at the same time. */
const ROWS_AT_ONCE = 1_024;

export interface JudgedRowsPorts {
  readonly objects: ObjectStore;
  readonly definitions: Pick<DefinitionReader, 'datasetIndex'>;
  readonly checks: Pick<LiveChecks, 'get'>;
  readonly scores: ScoreReader;
}

export interface JudgedRowsOf {
  readonly run: RunRecord;
  readonly manifest: Manifest;
  readonly query: RowQuery;
}

interface Answered {
  readonly row: Row;
  readonly observations: readonly (Observation | null)[];
}

/** A row with its place. */
export interface FoundRow {
  readonly place: RowPlace;
  readonly judged: JudgedRow;
}

interface ScoredPlace extends RowPlace {
  readonly scores: ShardScores;
}

/**
 * Rows with scores and answers, in the order of their places, so many at a time as fit into memory. What was answered is joined from
 * the pool, block by block.
 */
export async function* readJudgedRows(
  places: readonly RowPlace[],
  of: JudgedRowsOf,
  ports: JudgedRowsPorts,
): AsyncGenerator<readonly FoundRow[]> {
  const pace = new ReadingPace();
  for (let from = 0; from < places.length; from += ROWS_AT_ONCE) {
    let scored = await withScores(places.slice(from, from + ROWS_AT_ONCE), of, ports.scores);
    while (scored.length > 0) {
      const wanted = new Map<number, Set<number>>();
      let taken = 0;
      for (const { scores, entry } of scored) {
        const block = scores.blocks[entry]!;
        if (!wanted.has(block) && wanted.size === pace.blocks) break;
        wanted.set(block, (wanted.get(block) ?? new Set()).add(scores.places[entry]!));
        taken += 1;
      }
      const counted = countBytes(ports.objects);
      const answered = await readAnswered(wanted, of.manifest, { ...ports, objects: counted.objects });
      pace.took(wanted.size, counted.bytes());
      yield scored.slice(0, taken).map((place) => foundRow(place, answered, of));
      scored = scored.slice(taken);
    }
  }
}

/** Places whose scores are not there any more are left out. */
async function withScores(
  places: readonly RowPlace[],
  { run, query }: JudgedRowsOf,
  reader: ScoreReader,
): Promise<readonly ScoredPlace[]> {
  const shards = [...new Set(places.map(({ shard }) => shard))];
  const files = new Map(
    await mapLimited(
      shards,
      READS,
      async (shard) => [shard, await reader.read(scoresOf(run, shard, query))] as const,
    ),
  );
  return places.flatMap((place) => {
    const scores = files.get(place.shard);
    return scores == null ? [] : [{ ...place, scores }];
  });
}

function foundRow(
  { scores, ...place }: ScoredPlace,
  answered: ReadonlyMap<string, Answered>,
  { manifest, query }: JudgedRowsOf,
): FoundRow {
  const { entry } = place;
  const found = answered.get(nameOf(scores.blocks[entry]!, scores.places[entry]!));
  const { row, observations = [] } = found ?? {};
  const plannedAtMs = Date.parse(manifest.plannedAt);
  return { place, judged: judgedRow({ scores, entry, row, observations, plannedAtMs }, query) };
}

/** @param wanted places of entries by block. */
async function readAnswered(
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  manifest: Manifest,
  ports: JudgedRowsPorts,
): Promise<ReadonlyMap<string, Answered>> {
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const view = await viewOf(manifest, ports.checks);
  const found = new Map<string, Answered>();
  await mapLimited(stretches([...wanted.keys()]), READS, async (stretch) => {
    for await (const { block, rows, observations } of answersOf(
      stretch,
      view,
      { index, wanted },
      ports.objects,
    )) {
      for (const place of wanted.get(block.number) ?? []) {
        const row = rows[place];
        if (row === undefined) continue;
        found.set(nameOf(block.number, place), {
          row,
          observations: observations.map((arm) => arm[place] ?? null),
        });
      }
    }
  });
  return found;
}

async function viewOf(manifest: Manifest, checks: Pick<LiveChecks, 'get'>): Promise<RunView> {
  if (manifest.liveCheck !== true) return manifest;
  return afterLiveCheck(manifest, await checks.get(manifest.answeredIn ?? manifest.runId));
}

interface Stretch {
  readonly fromBlock: number;
  readonly toBlock: number;
}

/** Neighbouring blocks are read with one request. */
function stretches(blocks: readonly number[]): Stretch[] {
  const found: { fromBlock: number; toBlock: number }[] = [];
  for (const block of [...blocks].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.toBlock === block) last.toBlock = block + 1;
    else found.push({ fromBlock: block, toBlock: block + 1 });
  }
  return found;
}

function answersOf(
  stretch: Stretch,
  view: RunView,
  {
    index,
    wanted,
  }: { readonly index: DatasetIndex; readonly wanted: ReadonlyMap<number, ReadonlySet<number>> },
  objects: ObjectStore,
) {
  // Of a block of time it is not known which part holds which request.
  return view.suite.definition.load === undefined
    ? readAnswers(stretch, view, index, objects, wanted)
    : readLoad(stretch, view, index, objects);
}

function nameOf(block: number, place: number): string {
  return `${block}.${place}`;
}
