import type { Distribution } from '#contracts/api/routes/read-distributions.ts';
import type { Block } from '#domain/dataset.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Observation } from '#domain/observation.ts';
import { binsOf, quantilesOf } from '#domain/tallies/histogram-bins.ts';
import { bucketOf, fineBits } from '#domain/tallies/log-histogram.ts';
import { checkedRunView } from '#workflow/checked-run-view.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import { openPool } from '#workflow/open-pool.ts';
import type { LiveChecks, ObjectStore } from '#workflow/ports.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Every prefix of the blocks is a sample of the rows, and so many show how they are spread. */
const MOST_ROWS = 8_192;
/** Blocks that are read at the same time: their answers are in memory, and may be long. */
const READS = 2;

type Calls = Distribution['calls'];

export interface AnswerLatencies {
  readonly distributions: Distribution[];
  /** How many of the judged rows were looked at. */
  readonly sample: { readonly rows: number; readonly of: number };
}

export interface AnswerLatencyPorts {
  readonly objects: ObjectStore;
  readonly definitions: Pick<DefinitionReader, 'datasetIndex'>;
  readonly checks: Pick<LiveChecks, 'get'>;
}

/** Whether a run's answers lie by the rows of its dataset, each with the time that it took by itself. */
export function hasAnswerLatencies({ suite }: Pick<Manifest, 'suite'>): boolean {
  const { load, target } = suite.definition;
  return load === undefined && target.mode !== 'batch';
}

/**
 * How long answers took where no metric of the suite measures it: read from the answers themselves, those that had been stored
 * before the run apart. Errors, and rows that are not answered yet, are left out; of a row that is asked several times the first
 * answer counts.
 */
export async function answerLatencies(
  { wave }: Pick<RunRecord, 'wave'>,
  manifest: Manifest,
  ports: AnswerLatencyPorts,
): Promise<AnswerLatencies> {
  const [index, view] = await Promise.all([
    ports.definitions.datasetIndex(manifest.dataset.version),
    checkedRunView(manifest, ports.checks),
  ]);
  const reach = Math.max(0, ...manifest.shards.filter(([of]) => of <= wave).map(([, , to]) => to));
  const judged = index.blocks.slice(0, reach);
  const looked = firstBlocks(judged);
  const plannedAtMs = Date.parse(manifest.plannedAt);
  const arms = manifest.arms.map((arm) => ({ arm, counts: new Map<Calls, Map<number, number>>() }));
  await mapLimited(looked, READS, async (block) => {
    for (const { arm, counts } of arms) {
      for (const one of await openPool(ports.objects, view, { arm, repeat: 0 }, block).read()) {
        if (one !== null && isTimed(one)) count(counts, one, plannedAtMs);
      }
    }
  });
  return {
    distributions: arms.flatMap(({ arm, counts }) =>
      (['warm', 'stored'] as const).flatMap((calls) => {
        const found = counts.get(calls);
        return found === undefined ? [] : [distribution(arm.name, calls, found)];
      }),
    ),
    sample: { rows: rowsOf(looked), of: rowsOf(judged) },
  };
}

function firstBlocks(blocks: readonly Block[]): Block[] {
  let rows = 0;
  return blocks.filter((block) => {
    const fits = rows === 0 || rows + block.rows <= MOST_ROWS;
    rows += block.rows;
    return fits;
  });
}

function isTimed({ error, batched }: Observation): boolean {
  return error === null && batched !== true;
}

function count(counts: Map<Calls, Map<number, number>>, answer: Observation, plannedAtMs: number): void {
  const calls = answer.answeredAtMs < plannedAtMs ? 'stored' : 'warm';
  const own = counts.get(calls) ?? new Map<number, number>();
  const bucket = bucketOf(answer.latencyMs, fineBits);
  own.set(bucket, (own.get(bucket) ?? 0) + 1);
  counts.set(calls, own);
}

function distribution(arm: string, calls: Calls, found: ReadonlyMap<number, number>): Distribution {
  const ascending = [...found].sort(([a], [b]) => a - b);
  const histogram = {
    buckets: ascending.map(([bucket]) => bucket),
    counts: ascending.map(([, values]) => values),
  };
  const values = histogram.counts.reduce((sum, one) => sum + one, 0);
  return { arm, calls, values, bins: binsOf(histogram, fineBits), quantiles: quantilesOf(histogram) };
}

function rowsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { rows }) => sum + rows, 0);
}
