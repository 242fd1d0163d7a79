import { type Change, runIdOf } from '#domain/change.ts';
import { timelineOf } from '#domain/timeline/change-order.ts';
import type { NewerChange } from '#domain/timeline/newer-change.ts';
import { endEarly } from '#workflow/cancel-run.ts';
import type { Timelines } from '#workflow/change-store.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

/** Changes in a row that a suite may have refused, and so have no run, before no further one is looked for. */
const LOOKED_AT = 20;

/** Notes that a change is judged now: from then on, older changes of its subject are superseded. */
export async function noteJudged(
  change: Change,
  { timelines }: Pick<PlanRunPorts, 'timelines'>,
): Promise<void> {
  const timeline = timelineOf(change);
  if (timeline !== null) await timelines.judge(timeline, change);
}

/** The newest change after this one that the suite judges; null: this is the newest. */
export async function newerChange(
  suite: string,
  change: Change,
  { timelines, runs }: { readonly timelines: Timelines; readonly runs: RunStore },
): Promise<NewerChange | null> {
  const timeline = timelineOf(change);
  if (timeline === null) return null;
  for (const { key, candidate } of await timelines.newer(timeline, change, LOOKED_AT)) {
    const runId = runIdOf(suite, key, 1);
    if ((await runs.get(runId)) !== null) return { runId, change: key, candidate };
  }
  return null;
}

/**
 * Ends the suite's run of the change before this one, if it is still under way. Each change sees to the one before it, so
 * none is left: whichever of two runs is opened last finds the other one.
 */
export async function supersedeOlder(run: RunRecord, ports: PlanRunPorts): Promise<void> {
  const { change, suite, runId } = run;
  const timeline = timelineOf(change);
  if (timeline === null) return;
  for (const { key } of await ports.timelines.older(timeline, change, LOOKED_AT)) {
    const older = await ports.runs.get(runIdOf(suite, key, 1));
    if (older === null) continue;
    await giveWay(older, { runId, change: change.key, candidate: change.candidate }, ports);
    return;
  }
}

/** Ends a run for a newer one. */
export async function giveWay(run: RunRecord, newer: NewerChange, ports: PlanRunPorts): Promise<void> {
  if (run.state === 'ended') return;
  const reason = `a newer change of its subject, ${newer.candidate}, took its place and is judged by ${newer.runId}`;
  await endEarly(run, { by: 'assize', reason, supersededBy: newer.runId }, ports);
}
