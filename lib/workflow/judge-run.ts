import { decideGate } from '#domain/gate/decide-gate.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { type LookPlan, onlyLook } from '#domain/gate/look.ts';
import { type Manifest, plannedRows } from '#domain/manifest.ts';
import { addReused, NONE_REUSED, type ReusedAnswers } from '#domain/reused-answers.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import { metricsOf, needRows } from '#workflow/judged-metrics.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunRecord, RunStore, TallyRecord } from '#workflow/run-store.ts';
import { readColumns } from '#workflow/shard-columns.ts';
import { readTallies } from '#workflow/shard-tallies.ts';

/** Tallies that are read at the same time. */
const READS = 32;

export interface JudgePorts {
  readonly runs: RunStore;
  readonly objects: ObjectStore;
}

/** What the tallies of a run come to so far. */
export interface Judged {
  /** null where not one row was judged. */
  readonly evidence: Evidence | null;
  readonly decision: GateDecision | null;
  /** Answers that had been stored before the run, in the order of the arms. */
  readonly reused: readonly ReusedAnswers[];
  /** Numbers of the shards that were tallied. */
  readonly shards: readonly number[];
}

/**
 * Judges the rows of all waves so far. Nothing is kept of earlier looks: they are worked out anew from the tallies of their
 * waves, so that a copy of a message, however late, decides the same.
 */
export async function judgeRun(run: RunRecord, manifest: Manifest, ports: JudgePorts): Promise<Judged> {
  const records = await ports.runs.tallies(run.runId);
  const reused = manifest.arms.map((_, arm) =>
    records.reduce((sum, record) => addReused(sum, record.reused[arm] ?? NONE_REUSED), NONE_REUSED),
  );
  const shards = records.map(({ shard }) => shard);
  const foldUpTo = await readShards(run, manifest, records, ports);
  const evidence = foldUpTo(run.wave);
  if (evidence === null) return { evidence, decision: null, reused, shards };
  const { definition } = manifest.suite;
  const plan = lookPlan(manifest);
  const decision = decideGate({
    gate: definition.gate,
    metrics: metricsOf(definition),
    evidence,
    earlier: plan === onlyLook ? [] : earlierLooks(run.wave, foldUpTo),
    plan,
  });
  return { evidence, decision, reused, shards };
}

/** Under a load, blocks are stretches of time: no wave is a sample of the whole, so there is one look. */
function lookPlan(manifest: Manifest): LookPlan {
  const rows = plannedRows(manifest);
  if (manifest.suite.definition.load !== undefined || rows.length === 1) return onlyLook;
  const all = rows.at(-1)!;
  return { shares: rows.map((count) => count / all), sliceValues: manifest.dataset.sliceValues };
}

/** One at a time: the evidence of a look is not needed once its rules have been tested. */
function* earlierLooks(wave: number, foldUpTo: (wave: number) => Evidence | null): Generator<Evidence> {
  for (let earlier = 0; earlier < wave; earlier += 1) {
    const evidence = foldUpTo(earlier);
    if (evidence !== null) yield evidence;
  }
}

/** Reads the shards once. @returns what folds those of the waves up to one; null where they have no block. */
async function readShards(
  run: RunRecord,
  manifest: Manifest,
  records: readonly TallyRecord[],
  { objects }: JudgePorts,
): Promise<(wave: number) => Evidence | null> {
  const { definition } = manifest.suite;
  const waveOf = (index: number) => manifest.shards[records[index]!.shard]?.[0] ?? 0;
  const tallies = await mapLimited(records, READS, (record) => readTallies(record, objects));
  const rows = needRows(metricsOf(definition))
    ? await mapLimited(records, READS, ({ shard }) => readColumns(run.runId, shard, objects))
    : [];
  // Blocks of time are no sample of the dataset's strata.
  const strata = definition.load === undefined ? manifest.dataset.strata : undefined;
  return (wave) => {
    const upTo = <Part>(parts: readonly Part[]) => parts.filter((_, index) => waveOf(index) <= wave);
    const blocks = upTo(tallies).flat();
    return blocks.length === 0 ? null : foldTallies(blocks, strata, upTo(rows));
  };
}
