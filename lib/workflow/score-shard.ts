import { ScoresFile } from '#contracts/files/scores-file.ts';
import type { Message } from '#contracts/messages/message-catalogue.ts';
import { storageKeys } from '#contracts/storage.ts';
import { BASELINE, type Manifest } from '#domain/manifest.ts';
import type { Observation } from '#domain/observation.ts';
import { type BlockTallier, createBlockTallier } from '#domain/tallies/block-tallier.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import { ColumnCollector } from '#domain/tallies/column-collector.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { completeShard } from '#workflow/complete-shard.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { metricsOf, needRows, slicesOf } from '#workflow/judged-metrics.ts';
import { readLoad } from '#workflow/load/read-load.ts';
import type { ObjectStore, Outbox, RunStore } from '#workflow/ports.ts';
import { readAnswers } from '#workflow/read-answers.ts';
import { storeColumns } from '#workflow/shard-columns.ts';
import { storeTallies } from '#workflow/shard-tallies.ts';

export interface ScoreShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly runs: RunStore;
  readonly decide: Outbox<'decide'>;
}

/**
 * Scores what was answered to one shard, records its tallies once, and marks it done. Done again, or after a crash half
 * way, it finds what is there and goes on with the next level.
 */
export async function scoreShard(message: Message<'score'>, ports: ScoreShardPorts): Promise<void> {
  const manifest = await ports.definitions.manifest(message.manifest);
  if (!(await ports.runs.hasTally(message.runId, message.shard))) await tally(message, manifest, ports);
  await completeShard(message, manifest, ports);
}

async function tally(message: Message<'score'>, manifest: Manifest, ports: ScoreShardPorts): Promise<void> {
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const { definition } = manifest.suite;
  const metrics = metricsOf(definition);
  const arms = manifest.arms.map((arm) => arm.name);
  const columns = new ColumnCollector();
  const tallier = createBlockTallier({
    metrics,
    slices: slicesOf(definition),
    arms,
    baselineArm: arms.includes(BASELINE) ? BASELINE : null,
    ...(needRows(metrics) && { columns }),
  });
  const names = metrics.map((metric) => metric.name);
  const scores = new ScoresFile();
  const tallies: BlockTally[] = [];
  const reused = arms.map(() => 0);
  const readsOthers = manifest.observationScope !== manifest.runId;
  const plannedAtMs = Date.parse(manifest.plannedAt);
  const read = definition.load === undefined ? readAnswers : readLoad;
  for await (const answered of read(message, manifest, index, ports.objects)) {
    if (readsOthers) {
      for (const [arm, own] of answered.observations.entries()) reused[arm]! += countBefore(own, plannedAtMs);
    }
    tallies.push(scoreBlock(answered, { tallier, arms, names, scores }));
  }
  const key = storageKeys.scores(definition.name, message.runId, message.shard);
  await ports.objects.putOnce(key, scores.encode(), 'application/vnd.apache.parquet');
  const rows = columns.finish();
  if (rows !== null) await storeColumns(message.runId, message.shard, rows, ports.objects);
  await storeTallies(message.runId, message.shard, { tallies, reused }, ports);
}

/** Answers that are older than the run. */
function countBefore(observations: readonly (Observation | null)[], plannedAtMs: number): number {
  let before = 0;
  for (const observation of observations) {
    if (observation !== null && observation.error === null && observation.answeredAtMs < plannedAtMs)
      before += 1;
  }
  return before;
}

interface ShardScoring {
  readonly tallier: BlockTallier;
  readonly arms: readonly string[];
  readonly names: readonly string[];
  readonly scores: ScoresFile;
}

function scoreBlock(
  { block, rows, observations, keys }: AnsweredBlock,
  { tallier, arms, names, scores }: ShardScoring,
): BlockTally {
  for (const [position, row] of rows.entries()) {
    const byArm = tallier.add(
      row,
      observations.map((arm) => arm[position] ?? null),
    );
    for (let arm = 0; arm < arms.length; arm += 1) {
      for (let metric = 0; metric < names.length; metric += 1) {
        scores.add(row.id, block.number, arms[arm]!, keys[arm]!, names[metric]!, byArm[arm]![metric]!);
      }
    }
  }
  return tallier.finish({ block: block.number, stratum: block.stratum });
}
