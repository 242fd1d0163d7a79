import type { Manifest } from '#domain/manifest.ts';
import { knownUnits } from '#domain/metrics/metric-units.ts';
import { runFigures } from '#domain/run-figures.ts';
import type { Verdict } from '#domain/verdict.ts';
import { announceChangeDecided } from '#workflow/announce-change-decided.ts';
import type { ChangeStore } from '#workflow/change-store.ts';
import { endEvents } from '#workflow/end-events.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { BaselineStore, Clock, EventPublisher, ObjectStore } from '#workflow/ports.ts';
import { type RecordCostPorts, recordCost } from '#workflow/record-cost.ts';
import type { IssuedVerdict, RunRecord, RunStore } from '#workflow/run-store.ts';
import type { EventPlaces } from '#workflow/verdict-events.ts';

export interface FinishPorts extends RecordCostPorts, EventPlaces {
  readonly objects: ObjectStore;
  readonly runs: RunStore;
  readonly changes: ChangeStore;
  readonly baselines: BaselineStore;
  readonly events: EventPublisher;
  readonly nowMs: Clock;
}

/**
 * Does what follows from a verdict: the champion, the run's end, the events, the change's answer. Each step may be done
 * again, so a crash half way is mended by doing all of them once more.
 */
export async function finishRun(
  run: RunRecord,
  manifest: Manifest,
  issued: IssuedVerdict,
  ports: FinishPorts,
): Promise<void> {
  const verdict = await readVerdict(issued, ports.objects);
  const units = knownUnits(manifest.suite.definition);
  await moveChampion(verdict, manifest, issued, ports);
  await ports.events.publish(endEvents(run, verdict, issued, { ...ports, units }));
  const progress = await ports.changes.recordOutcome(run.change, run.suite, {
    runId: run.runId,
    outcome: issued.outcome,
    ...(verdict.decision?.warning !== undefined && verdict.earlyEnd === null && { withWarning: true }),
  });
  await announceChangeDecided(progress, ports);
  // After the answers that somebody waits for: a bill that cannot be written keeps the run open, and nobody else.
  await recordCost(verdict, manifest, ports);
  // Last: the sweep sees a run, and mends what was left undone here, until it has ended.
  await ports.runs.end(run.runId, issued.outcome, issued.issuedAt, runFigures(verdict));
  await ports.runs.markPublished(run.runId);
}

/** The stored document is the verdict: another attempt may have decided it, at another time. */
async function readVerdict(issued: IssuedVerdict, objects: ObjectStore): Promise<Verdict> {
  const body = await objects.get(issued.key);
  if (body === null) throw new StoredDataError(issued.key, 'the verdict document', 'none');
  return JSON.parse(Buffer.from(body).toString()) as Verdict;
}

/**
 * A passing candidate becomes the champion, unless the champion has moved since the run was planned, a newer change is judged,
 * or the pass is none by evidence.
 */
async function moveChampion(
  verdict: Verdict,
  manifest: Manifest,
  issued: IssuedVerdict,
  ports: FinishPorts,
): Promise<void> {
  const { definition } = manifest.suite;
  const candidate = manifest.arms[0];
  if ((verdict.supersededBy ?? null) !== null) return;
  if (verdict.decision?.warning !== undefined) return;
  if (issued.outcome !== 'pass' || !manifest.baseline.promotes || candidate === undefined) return;
  await ports.baselines.move(
    {
      suite: definition.name,
      subject: definition.subject,
      version: candidate.version,
      revision: manifest.baseline.revision + 1,
      since: issued.issuedAt,
      by: verdict.runId,
    },
    manifest.baseline.revision,
  );
}
