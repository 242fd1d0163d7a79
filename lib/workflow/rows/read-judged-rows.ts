import type { JudgedRow } from '#contracts/api/row-resource.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import { checkedRunView } from '#workflow/checked-run-view.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { readLoad } from '#workflow/load/read-load.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { LiveChecks, ObjectStore } from '#workflow/ports.ts';
import { readAnswers } from '#workflow/read-answers.ts';
import { type RowPlace, scoresOf } from '#workflow/rows/find-rows.ts';
import { judgedRow } from '#workflow/rows/judged-row.ts';
import type { RowQuery } from '#workflow/rows/row-query.ts';
import type { ScoreReader } from '#workflow/rows/score-reader.ts';
import type { RunRecord } from '#workflow/run-store.ts';
import type { RunView } from '#workflow/run-view.ts';

/** Stretches of blocks that are read at the same time. */
const READS = 4;

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

/** Rows with scores and answers, in the order of their places. What was answered is joined from the pool, block by block. */
export async function readJudgedRows(
  places: readonly RowPlace[],
  { run, manifest, query }: JudgedRowsOf,
  ports: JudgedRowsPorts,
): Promise<readonly JudgedRow[]> {
  const files = new Map(
    await mapLimited([...new Set(places.map(({ shard }) => shard))], READS, async (shard) => {
      return [shard, await ports.scores.read(scoresOf(run, shard, query))] as const;
    }),
  );
  const there = places.flatMap((place) => {
    const scores = files.get(place.shard);
    return scores == null ? [] : [{ ...place, scores }];
  });
  const wanted = new Map<number, Set<number>>();
  for (const { scores, entry } of there) {
    const block = scores.blocks[entry]!;
    wanted.set(block, (wanted.get(block) ?? new Set()).add(scores.places[entry]!));
  }
  const answered = await readAnswered(wanted, manifest, ports);
  const plannedAtMs = Date.parse(manifest.plannedAt);
  return there.map(({ scores, entry }) => {
    const found = answered.get(nameOf(scores.blocks[entry]!, scores.places[entry]!));
    return judgedRow(
      { scores, entry, row: found?.row, observations: found?.observations ?? [], plannedAtMs },
      query,
    );
  });
}

/** @param wanted places of entries by block. */
async function readAnswered(
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  manifest: Manifest,
  ports: JudgedRowsPorts,
): Promise<ReadonlyMap<string, Answered>> {
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const view = await checkedRunView(manifest, ports.checks);
  const found = new Map<string, Answered>();
  await mapLimited(stretches([...wanted.keys()]), READS, async (stretch) => {
    for await (const { block, rows, observations } of answersOf(stretch, view, index, ports.objects)) {
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

function answersOf(stretch: Stretch, view: RunView, index: DatasetIndex, objects: ObjectStore) {
  const read = view.suite.definition.load === undefined ? readAnswers : readLoad;
  return read(stretch, view, index, objects);
}

function nameOf(block: number, place: number): string {
  return `${block}.${place}`;
}
