import { runIdOf } from '#domain/change.ts';
import type { Row } from '#domain/row.ts';
import { labelled, openWorld, type World } from '#support/flow-world.ts';

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };

/** A world with one dataset, one suite over it and a target that never changes, which notes what it is asked. */
export async function openLine(
  suite: Readonly<Record<string, unknown>> = {},
  target: Readonly<Record<string, unknown>> = { immutable: true },
) {
  const world = await openWorld();
  const asked: Record<string, string[]> = {};
  world.answers((model, row) => {
    asked[model] ??= [];
    asked[model].push(row.id);
    return labelled(`${said.wording} ${row.id.length % 2}`);
  });
  const said = { wording: 'class' };
  let runs = 0;
  return {
    world,
    publish: (rows: readonly Row[], stratify: readonly string[] = []) =>
      world.publish({
        name: 'line',
        rows,
        stratify,
        suite: { gate, shardRows: 1_024, ...suite },
        target,
      }),
    /** Lets time pass. */
    days(count: number) {
      world.clock.ms += count * 86_400_000;
    },
    /** Puts a candidate, held against 1, on its way. */
    async plan(version = '2'): Promise<string> {
      world.clock.ms += 60_000;
      for (const model of Object.keys(asked)) delete asked[model];
      runs += 1;
      const detail = { subject: 'line', version, baseline: '1', deploymentId: `${runs}` };
      const record = await world.plan('Model Registered', detail, `event-${runs}`);
      return record.matches[0]?.runId ?? '';
    },
    /** What each model was asked since the last plan. */
    asked,
    /** What models say to everything: another wording is another answer. */
    said,
  };
}

export type Line = Awaited<ReturnType<typeof openLine>>;

/** Runs it, and tells how often each model was asked. */
export async function judge(line: Line, version = '2') {
  const runId = await line.plan(version);
  await line.world.settle();
  const verdict = (await line.world.verdict(runId))!;
  return { runId, verdict, calls: [line.asked[version]?.length ?? 0, line.asked['1']?.length ?? 0] };
}

/** What two runs over the same rows must have in common. */
export async function evidenceOf(world: World, runId: string) {
  const verdict = await world.verdict(runId);
  return { rows: verdict?.rows, decision: verdict?.decision, reuse: verdict?.reuse };
}

/** The rows with another input where `changes` says so. */
export function reworded(
  rows: readonly Row[],
  changes: (position: number) => boolean,
  wording = 'reworded',
): Row[] {
  return rows.map((row, i) => (changes(i) ? { ...row, input: `${wording} ${String(row.input)}` } : row));
}

/** Judges the stored answers of a run again. @returns the new run. */
export async function judgeAgain({ world }: Line, runId: string): Promise<string> {
  const run = (await world.ports.runs.get(runId))!;
  const { key, kind, subject, candidate, baseline = null } = run.change;
  const rerunOf = { runId, attempt: run.attempt, change: { key, kind, subject, candidate, baseline } };
  await world.plan('Run Requested', { suite: run.suite, rejudge: true, rerunOf }, `again-${runId}`);
  await world.settle();
  return runIdOf(run.suite, key, run.attempt + 1);
}
