import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { directionSign } from '#domain/gate/infer.ts';
import type { Manifest } from '#domain/manifest.ts';
import { allRows } from '#domain/tallies/slice.ts';
import { diffManifests } from '#domain/triage/diff-manifests.ts';
import { RowLosses } from '#domain/triage/row-losses.ts';
import { lostMetrics, needsTriage, type Triage, traceLosses } from '#domain/triage/triage.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { StoredDataError } from '#workflow/errors.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { readRowLosses } from '#workflow/read-row-losses.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

/** Runs of the suite among which the last pass is looked for. */
const RECENT_RUNS = 50;

export interface ExplainPorts {
  readonly objects: Pick<ObjectStore, 'get'>;
  readonly runs: Pick<RunStore, 'ofSuite'>;
  readonly definitions: DefinitionReader;
}

export interface DecisionToExplain {
  readonly run: RunRecord;
  readonly manifest: Manifest;
  /** null where not one row was judged. */
  readonly decision: GateDecision | null;
  /** Numbers of the shards that were tallied. */
  readonly shards: readonly number[];
}

export interface ExplainedDecision {
  readonly decision: GateDecision | null;
  /** Left out where there is no loss to trace. */
  readonly triage?: Triage;
}

/** Where a loss comes from: the rows that tell most of each alert, what is new since the suite last passed, and what carries it. */
export async function explainDecision(
  { run, manifest, decision, shards }: DecisionToExplain,
  ports: ExplainPorts,
): Promise<ExplainedDecision> {
  if (decision === null || !needsTriage(decision)) return { decision };
  const { definition } = manifest.suite;
  const lost = lostMetrics(decision);
  const signs = new Map(metricsOf(definition).map((metric) => [metric.name, directionSign(metric)]));
  const view = (metric: string, slice: string) => ({ metric, slice, sign: signs.get(metric)! });
  const losses = new RowLosses(
    decision.alerts.map(({ metric, slice }) => view(metric, slice)),
    lost.map((metric) => view(metric, allRows)),
  );
  const { candidateArm: candidate, baselineArm: baseline } = decision;
  if (baseline !== null) {
    const scored = { suite: definition.name, runId: run.runId, shards, candidate, baseline };
    await readRowLosses(scored, losses, ports.objects);
  }
  const passed = await lastPass(run, ports);
  const differences = passed === null ? null : diffManifests(passed.manifest, manifest);
  return {
    decision: {
      ...decision,
      alerts: decision.alerts.map((alert) => ({ ...alert, tellingRows: losses.tellingRows(alert) })),
    },
    triage: {
      lastPass: passed === null ? null : { runId: passed.run.runId, endedAt: passed.run.endedAt! },
      differences: differences?.listed ?? [],
      differing: differences?.count ?? 0,
      losses: traceLosses(decision, lost, losses),
      rowsRead: losses.rows,
    },
  };
}

/** The suite's newest run before this one that passed, and whose manifest is still there. */
async function lastPass(
  run: RunRecord,
  { runs, definitions }: ExplainPorts,
): Promise<{ readonly run: RunRecord; readonly manifest: Manifest } | null> {
  const recent = await runs.ofSuite(run.suite, RECENT_RUNS);
  const passed = recent
    .filter((other) => other.outcome === 'pass' && other.endedAt !== null && other.runId !== run.runId)
    .filter((other) => other.createdAt <= run.createdAt)
    .sort((a, b) => (a.endedAt! < b.endedAt! ? 1 : -1));
  const [last] = passed;
  if (last === undefined) return null;
  try {
    return { run: last, manifest: await definitions.manifest(last.manifest) };
  } catch (error) {
    if (error instanceof StoredDataError) return null;
    throw error;
  }
}
