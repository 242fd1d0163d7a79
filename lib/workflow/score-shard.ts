import { ScoresFile } from '#contracts/files/scores-file.ts';
import type { Message } from '#contracts/messages/message-catalogue.ts';
import { storageKeys } from '#contracts/storage.ts';
import { type AwsUsage, addAwsUsage, noAwsUsage } from '#domain/aws-usage.ts';
import { BASELINE, type Manifest } from '#domain/manifest.ts';
import { addReused, NONE_REUSED, reusedAnswers } from '#domain/reused-answers.ts';
import { type BlockTallier, createBlockTallier } from '#domain/tallies/block-tallier.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import { ColumnCollector } from '#domain/tallies/column-collector.ts';
import { sliceKey } from '#domain/tallies/slice.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { completeShard } from '#workflow/complete-shard.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { metricsOf, needRows, slicesOf } from '#workflow/judged-metrics.ts';
import type { Ledger } from '#workflow/ledger.ts';
import { readLoad } from '#workflow/load/read-load.ts';
import type { LiveChecks, ObjectStore, Outbox } from '#workflow/ports.ts';
import { readAnswers } from '#workflow/read-answers.ts';
import type { RunStore } from '#workflow/run-store.ts';
import { afterLiveCheck } from '#workflow/run-view.ts';
import { storeColumns } from '#workflow/shard-columns.ts';
import { storeTallies } from '#workflow/shard-tallies.ts';

export interface ScoreShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly runs: RunStore;
  readonly ledger: Ledger;
  readonly checks: LiveChecks;
  readonly decide: Outbox<'decide'>;
}

export interface ScoreShardContext {
  /** Names this attempt in the ledger. */
  readonly attemptId: string;
  /** What this attempt has used of AWS so far. */
  used(): AwsUsage;
}

/** What follows the report: its own write, and the shard's mark. What only the last shard of a stripe does is not in it. */
const AFTER_REPORT: AwsUsage = { ...noAwsUsage, dynamoWrites: 2 };

/**
 * Scores what was answered to one shard, records its tallies once, and marks it done. Done again, or after a crash half
 * way, it finds what is there and goes on with the next level.
 */
export async function scoreShard(
  message: Message<'score'>,
  context: ScoreShardContext,
  ports: ScoreShardPorts,
): Promise<void> {
  const manifest = await ports.definitions.manifest(message.manifest);
  if (!(await ports.runs.hasTally(message.runId, message.shard))) await tally(message, manifest, ports);
  // Before the mark: the verdict may follow at once, and adds up what was reported.
  const aws = addAwsUsage(context.used(), AFTER_REPORT);
  await ports.ledger.report(message.runId, context.attemptId, message.shard, [], 0, aws);
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
  const reused = arms.map(() => NONE_REUSED);
  const readsOthers = manifest.observationScope !== manifest.runId;
  const plannedAtMs = Date.parse(manifest.plannedAt);
  const errorsOf = manifest.answeredIn ?? manifest.runId;
  const check = manifest.liveCheck !== true ? null : await ports.checks.get(errorsOf);
  const view = afterLiveCheck(manifest, check);
  const read = definition.load === undefined ? readAnswers : readLoad;
  for await (const answered of read(message, view, index, ports.objects)) {
    if (readsOthers) {
      for (const [arm, own] of answered.repeats.entries())
        reused[arm] = addReused(reused[arm]!, reusedAnswers(own, plannedAtMs));
    }
    tallies.push(scoreBlock(answered, { tallier, arms, names, scores }));
  }
  const key = storageKeys.scores(definition.name, message.runId, message.shard);
  await ports.objects.putOnce(key, scores.encode(), 'application/vnd.apache.parquet');
  const rows = columns.finish();
  if (rows !== null) await storeColumns(message.runId, message.shard, rows, ports.objects);
  // Of rows that are asked several times, some may have had a part of their answers.
  const whole = reused.map((arm) => ({ ...arm, rows: Math.round(arm.rows) }));
  await storeTallies(message.runId, message.shard, { tallies, reused: whole }, ports);
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
    const scored = { id: row.id, slices: sliceKey(row.slices ?? {}), cluster: row.cluster ?? null };
    for (let arm = 0; arm < arms.length; arm += 1) {
      for (let metric = 0; metric < names.length; metric += 1) {
        scores.add(scored, block.number, arms[arm]!, keys[arm]!, names[metric]!, byArm[arm]![metric]!);
      }
    }
  }
  return tallier.finish({ block: block.number, stratum: block.stratum });
}
