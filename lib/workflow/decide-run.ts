import type { Message } from '#contracts/messages/message-catalogue.ts';
import { storageKeys } from '#contracts/storage.ts';
import { decideGate } from '#domain/gate/decide-gate.ts';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import type { EarlyEnd } from '#domain/verdict.ts';
import { announceRunState } from '#workflow/announce-run-state.ts';
import { composeVerdict } from '#workflow/compose-verdict.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { enqueueWave } from '#workflow/enqueue-wave.ts';
import { UnknownRunError } from '#workflow/errors.ts';
import { type FinishPorts, finishRun } from '#workflow/finish-run.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';
import type { Ledger, Outbox, RunRecord } from '#workflow/ports.ts';
import { readTallies } from '#workflow/shard-tallies.ts';

export interface DecideRunPorts extends FinishPorts {
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
}

export type DecideRunResult = 'wave-released' | 'decided' | 'nothing-to-do';

/**
 * Decides what a complete wave comes to: the next wave, or the verdict. Early or late copies of the message change nothing;
 * the first verdict of a run stays, and whoever finds its events unpublished publishes them.
 */
export async function decideRun(message: Message<'decide'>, ports: DecideRunPorts): Promise<DecideRunResult> {
  const run = await ports.runs.get(message.runId);
  if (run === null) throw new UnknownRunError(message.runId);
  const manifest = await ports.definitions.manifest(run.manifest);
  const issued = await ports.runs.verdict(run.runId);
  if (issued !== null) {
    if (run.state === 'ended' && issued.published) return 'nothing-to-do';
    await finishRun(run, manifest, issued, ports);
    return 'decided';
  }
  if (message.reason === 'republish') return 'nothing-to-do';
  const earlyEnd = await earlyEndOf(message, run, ports);
  if (earlyEnd === null) {
    if (run.state !== 'running' || message.wave !== run.wave)
      return releaseAgain(message, run, manifest, ports);
    if (run.wave + 1 < run.waves) return releaseNext(run, manifest, ports);
  }
  await issue(run, manifest, earlyEnd, ports);
  return 'decided';
}

/** A copy of the message that released the wave under way: it may have died before all shards were sent. */
async function releaseAgain(
  message: Message<'decide'>,
  run: RunRecord,
  manifest: Manifest,
  ports: DecideRunPorts,
): Promise<DecideRunResult> {
  const unsent = run.state === 'running' && message.wave + 1 === run.wave && run.enqueuedWaves <= run.wave;
  if (!unsent) return 'nothing-to-do';
  await enqueueWave(run, manifest, run.wave, ports);
  return 'wave-released';
}

async function releaseNext(
  run: RunRecord,
  manifest: Manifest,
  ports: DecideRunPorts,
): Promise<DecideRunResult> {
  const next = run.wave + 1;
  if (!(await ports.runs.releaseWave(run.runId, run.wave, next))) return 'nothing-to-do';
  await enqueueWave(run, manifest, next, ports);
  await announceRunState({ ...run, wave: next }, 'running', ports.nowMs(), ports.events);
  return 'wave-released';
}

async function earlyEndOf(
  message: Message<'decide'>,
  run: RunRecord,
  ports: DecideRunPorts,
): Promise<EarlyEnd | null> {
  if (message.reason === 'cancelled') {
    const { by, reason } = run.cancelledBy ?? { by: 'unknown', reason: 'no reason was given' };
    return { reason: 'cancelled', detail: `the run was cancelled by ${by}: ${reason}.` };
  }
  if (message.reason === 'deadline') {
    return { reason: 'deadline', detail: `the run had no verdict by its deadline, ${run.deadlineAt}.` };
  }
  const control = await ports.ledger.control(run.runId);
  if (control.reason !== 'budget') return null;
  return { reason: 'budget', detail: `the budget was spent after ${control.spentMicroUsd} micro-USD.` };
}

async function issue(
  run: RunRecord,
  manifest: Manifest,
  earlyEnd: EarlyEnd | null,
  ports: DecideRunPorts,
): Promise<void> {
  const evidence = await foldEvidence(run, manifest, ports);
  const { definition } = manifest.suite;
  const decision =
    evidence === null
      ? null
      : decideGate({ gate: definition.gate, metrics: metricsOf(definition), evidence });
  const issuedAt = new Date(ports.nowMs()).toISOString();
  const verdict = composeVerdict({
    run,
    manifest,
    decision,
    earlyEnd,
    judgedRows: evidence?.rows ?? 0,
    answered: Object.fromEntries(decision?.coverage.map(({ arm, answered }) => [arm, answered]) ?? []),
    spend: await ports.ledger.entries(run.runId),
    wave: run.wave,
    decidedAt: issuedAt,
  });
  const body = canonicalJson(verdict);
  const hash = sha256(body);
  const key = storageKeys.verdict(hash);
  await ports.objects.putOnce(key, body, 'application/json');
  const issued = await ports.runs.issueVerdict({
    runId: run.runId,
    key,
    hash,
    outcome: verdict.outcome,
    issuedAt,
    published: false,
  });
  await finishRun(run, manifest, issued, ports);
}

/** The tallies of all waves so far; null where there are none. */
async function foldEvidence(
  run: RunRecord,
  manifest: Manifest,
  ports: DecideRunPorts,
): Promise<Evidence | null> {
  const records = await ports.runs.tallies(run.runId);
  if (records.length === 0) return null;
  const tallies = await Promise.all(records.map((record) => readTallies(record, ports.objects)));
  return foldTallies(tallies.flat(), manifest.dataset.strata);
}
