import { encodeObservationPart } from '#contracts/files/observation-part.ts';
import { ScoresFile } from '#contracts/files/scores-file.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import { sha256 } from '#domain/hash.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import { BASELINE, CANDIDATE, type Manifest } from '#domain/manifest.ts';
import { runFigures } from '#domain/run-figures.ts';
import { RowScores } from '#domain/tallies/row-scores.ts';
import { sliceKey } from '#domain/tallies/slice.ts';
import type { World } from '#support/flow-world.ts';
import { longDataset } from '#support/long-lists/long-dataset.ts';
import { longAnswer, longObservation, longRow } from '#support/long-lists/long-row.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';

export const LONG_SUITE = 'long-answers';

/** Rows of a shard, about. */
export const SHARD_ROWS_OF_LONG_RUN = 1_500;

/** Rows of the run that the flow itself judges first: its verdict is the model of the long run's. */
const JUDGED_ROWS = 300;
const PART_ROWS = 256;
const PARQUET = 'application/vnd.apache.parquet';

/**
 * A run of two arms over so many rows that has ended: planned by the flow, its parts and scores written as infer-shard and
 * score-shard write them, in their encodings, without the steps between.
 */
export async function writeLongRun(world: World, rows: number): Promise<string> {
  const { objects, registry, definitions, runs } = world.ports;
  const short = await judgeShortRun(world);
  const verdict = (await world.verdict(short.runId))!;
  const before = await definitions.datasetIndex(verdict.dataset.version);
  const { index, bytes } = await longDataset(before, rows, longRow);
  await objects.putOnce(storageKeys.datasetRows(index.version), bytes, 'application/jsonl');
  await objects.putOnce(storageKeys.datasetIndex(index.version), JSON.stringify(index), 'application/json');
  await registry.publishDataset(index);

  const run = await plannedRun(world, '3');
  world.queues.infer.splice(0);
  const manifest = await definitions.manifest(run.manifest);
  await writeAnswers(world, manifest, index);

  const { runId, change } = run;
  const decidedAt = new Date(world.clock.ms).toISOString();
  const document = JSON.stringify({
    ...verdict,
    runId,
    change,
    dataset: manifest.dataset,
    rows,
    manifest: run.manifest,
    decidedAt,
  });
  const hash = sha256(document);
  const key = storageKeys.verdict(hash);
  await objects.putOnce(key, document, 'application/json');
  const { outcome } = verdict;
  await runs.issueVerdict({ runId, key, hash, outcome, issuedAt: decidedAt, published: false });
  await runs.markPublished(runId);
  await runs.end(runId, outcome, decidedAt, runFigures(verdict));
  return runId;
}

async function judgeShortRun(world: World) {
  await world.publish({
    name: LONG_SUITE,
    rows: Array.from({ length: JUDGED_ROWS }, (_, place) => longRow(place)),
    target: {
      kind: 'generation',
      provider: 'openai-chat',
      prompt: 'plain',
      versions: { '*': 'model-{version}' },
    },
    prompts: { plain: { template: '{{input}}' } },
    suite: {
      metrics: { 'exact-match': {}, 'error-rate': {}, cost: {} },
      gate: { rules: [{ rule: 'non-inferior', metric: 'exact-match', margin: 0.02 }] },
      shardRows: SHARD_ROWS_OF_LONG_RUN,
      prices: [{ served: '*', perRequestUsd: 0.00001 }],
    },
  });
  world.answers((model, { id }) => {
    const arm = model === 'model-2' ? CANDIDATE : BASELINE;
    const output = longAnswer(arm, Number(id.slice('row-'.length)));
    return { ok: true, answer: { output, latencyMs: 1, inputTokens: 31, outputTokens: 8, tries: 1 } };
  });
  const run = await plannedRun(world, '2');
  await world.settle();
  return run;
}

async function plannedRun(world: World, version: string) {
  const id = `${LONG_SUITE}-${version}`;
  world.clock.ms += 60_000;
  await world.plan('Model Registered', { subject: LONG_SUITE, version, baseline: '1', deploymentId: id }, id);
  const [run] = await world.ports.runs.ofSuite(LONG_SUITE, 1);
  if (run?.change.candidate !== version) throw new Error(`Expected a run of version ${version}.`);
  return run;
}

async function writeAnswers(world: World, manifest: Manifest, index: DatasetIndex): Promise<void> {
  const { objects } = world.ports;
  const arms = [CANDIDATE, BASELINE] as const;
  const metrics = metricsOf(manifest.suite.definition);
  const read = new RowScores(metrics, arms.length);
  const identities = arms.map((name) => manifest.arms.find((arm) => arm.name === name)!.identity);
  let place = 0;
  for (const [shard, [, fromBlock, toBlock]] of manifest.shards.entries()) {
    const scores = new ScoresFile();
    for (const block of index.blocks.slice(fromBlock, toBlock)) {
      read.reset();
      const keys = identities.map((identity) => inferenceKey(identity, block, manifest.observationScope));
      const answered = arms.map((arm) =>
        Array.from({ length: block.rows }, (_, at) => longObservation(arm, place + at, world.clock.ms)),
      );
      for (const [arm, observations] of answered.entries()) {
        for (let from = 0; from < block.rows; from += PART_ROWS) {
          const part = observations.slice(from, from + PART_ROWS);
          const erredIn = part.some(({ error }) => error !== null) ? manifest.runId : null;
          const key = storageKeys.observationPart(keys[arm]!, {
            from,
            to: from + part.length,
            renewedMs: null,
            erredIn,
          });
          await objects.putOnce(key, encodeObservationPart(part), PARQUET);
        }
      }
      for (let at = 0; at < block.rows; at += 1) {
        const row = longRow(place + at);
        read.read(row, [answered[0]![at]!, answered[1]![at]!]);
        const scored = { id: row.id, slices: sliceKey(row.slices ?? {}), cluster: null };
        for (const [arm, name] of arms.entries()) {
          for (const [m, metric] of metrics.entries())
            scores.add(scored, block.number, name, keys[arm]!, metric.name, read.scores[arm]![m]!);
        }
      }
      place += block.rows;
    }
    await objects.putOnce(storageKeys.scores(LONG_SUITE, manifest.runId, shard), scores.encode(), PARQUET);
  }
}
