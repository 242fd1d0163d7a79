import { ScoresFile } from '#contracts/files/scores-file.ts';
import type { Message } from '#contracts/messages/message-catalogue.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import { BASELINE, type Manifest } from '#domain/manifest.ts';
import { type BlockTallier, createBlockTallier } from '#domain/tallies/block-tallier.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import { readBlockRows } from '#workflow/block-rows.ts';
import { completeShard } from '#workflow/complete-shard.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { metricsOf, slicesOf } from '#workflow/judged-metrics.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import type { ObjectStore, Outbox, RunStore } from '#workflow/ports.ts';
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
  const tallier = createBlockTallier({
    metrics,
    slices: slicesOf(definition),
    arms,
    baselineArm: arms.includes(BASELINE) ? BASELINE : null,
  });
  const names = metrics.map((metric) => metric.name);
  const scores = new ScoresFile();
  const tallies: BlockTally[] = [];
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  let ahead = blocks[0] === undefined ? undefined : readBlock(blocks[0], index, manifest, ports.objects);
  for (const [i, block] of blocks.entries()) {
    const answered = await ahead!;
    const next = blocks[i + 1];
    if (next !== undefined) {
      ahead = readBlock(next, index, manifest, ports.objects);
      ahead.catch(() => undefined);
    }
    tallies.push(scoreBlock(block, answered, { tallier, arms, names, scores }));
  }
  const key = storageKeys.scores(definition.name, message.runId, message.shard);
  await ports.objects.putOnce(key, scores.encode(), 'application/vnd.apache.parquet');
  await storeTallies(message.runId, message.shard, tallies, ports);
}

type AnsweredBlock = Awaited<ReturnType<typeof readBlock>>;

async function readBlock(block: Block, index: DatasetIndex, manifest: Manifest, objects: ObjectStore) {
  const keys = manifest.arms.map((arm) => inferenceKey(arm.identity, block, manifest.observationScope));
  const [rows, ...observations] = await Promise.all([
    readBlockRows(objects, index, block),
    ...keys.map((key) => new ObservationPool(objects, key, manifest.runId, block.rows).read()),
  ]);
  return { rows, observations, keys };
}

interface ShardScoring {
  readonly tallier: BlockTallier;
  readonly arms: readonly string[];
  readonly names: readonly string[];
  readonly scores: ScoresFile;
}

function scoreBlock(block: Block, answered: AnsweredBlock, scoring: ShardScoring): BlockTally {
  const { rows, observations, keys } = answered;
  const { tallier, arms, names, scores } = scoring;
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
