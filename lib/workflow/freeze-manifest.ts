import { CHAMPION_CANDIDATE } from '#contracts/triggers/suite-schedule.ts';
import type { Change } from '#domain/change.ts';
import { runIdOf } from '#domain/change.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import { targetIdentity } from '#domain/inference-key.ts';
import { canonicalJson } from '#domain/json.ts';
import { planLoad } from '#domain/load/plan-load.ts';
import { type Arm, BASELINE, CANDIDATE, type Manifest } from '#domain/manifest.ts';
import { resolveArm } from '#domain/resolve-arm.ts';
import { planShards } from '#domain/shard-plan.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { judgesEffort } from '#workflow/judged-metrics.ts';
import type { Champion } from '#workflow/ports.ts';

/** What a plan is made of; everything is read before, so that freezing is pure. */
export interface PlanInput {
  readonly change: Change;
  readonly suite: PublishedSuite;
  readonly dataset: DatasetIndex;
  readonly champion: Champion | null;
  /** The run that is judged again, where the change asks for that. */
  readonly superseded: Manifest | null;
  readonly codeVersion: string;
  readonly plannedAt: string;
}

/** The manifest, or why there can be none. */
export type Plan =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly problem: string };

/** Everything that decides the run's result, put down before the first row. */
export function freezeManifest(input: PlanInput): Plan {
  const { change, suite, dataset, superseded } = input;
  const chosen = change.rejudge ? judgedBefore(change, superseded) : chooseArms(input);
  if ('problem' in chosen) return { ok: false, problem: chosen.problem };
  const { definition } = suite;
  const runId = runIdOf(definition.name, change.key, change.attempt);
  const { load, target } = definition;
  if (change.rejudge && !isSameLoad(suite, superseded)) {
    return {
      ok: false,
      problem: `Expected suite "${definition.name}" to have the load of the run to judge again, got another one. Rerun it instead.`,
    };
  }
  const shards =
    load === undefined
      ? planShards(dataset.blocks, definition.waves, definition.sample, definition.shardRows)
      : planLoad(load, target.timeoutMs).shards;
  const shared =
    load === undefined && definition.reuse === 'pinned' && target.immutable && !judgesEffort(definition);
  return {
    ok: true,
    manifest: {
      schemaVersion: '1.0',
      runId,
      plannedAt: input.plannedAt,
      change,
      suite: { version: suite.version, definition },
      dataset: {
        name: dataset.name,
        version: dataset.version,
        rows: dataset.rows,
        clusters: dataset.clusters,
        strata: dataset.strata,
        sliceValues: dataset.sliceValues,
      },
      arms: chosen.arms,
      baseline: chosen.baseline,
      shards: shards.map((shard) => [shard.wave, shard.fromBlock, shard.toBlock, shard.rows]),
      observationScope: chosen.stored?.scope ?? (shared ? '' : runId),
      ...(chosen.stored !== undefined && { answeredIn: chosen.stored.answeredIn }),
      codeVersion: input.codeVersion,
    },
  };
}

/** Stored answers lie in the blocks of time of the load that they were measured under. */
function isSameLoad(suite: PublishedSuite, superseded: Manifest | null): boolean {
  const [now, then] = [suite.definition, superseded?.suite.definition].map((definition) =>
    canonicalJson(definition?.load === undefined ? null : [definition.load, definition.target.timeoutMs]),
  );
  return superseded === null || now === then;
}

type Chosen =
  | {
      readonly arms: Arm[];
      readonly baseline: Manifest['baseline'];
      /** Whose answers are judged; left out: this run's. */
      readonly stored?: { readonly scope: string; readonly answeredIn: string };
    }
  | { readonly problem: string };

/** The same arms and the same answers; metrics and gate are today's. */
function judgedBefore(change: Change, superseded: Manifest | null): Chosen {
  if (superseded === null) {
    return { problem: `Expected the run to judge again to exist, got "${change.supersedes}".` };
  }
  const { arms, baseline, observationScope, answeredIn = superseded.runId } = superseded;
  return { arms, baseline, stored: { scope: observationScope, answeredIn } };
}

/**
 * The baseline is the one that the event names, else the champion, else none. A run that is done again has the versions of
 * the one it supersedes: by now the candidate may itself be the champion.
 */
function chooseArms({ change, suite, champion, superseded }: PlanInput): Chosen {
  const { name, promote } = suite.definition;
  const revision = champion?.revision ?? 0;
  const judgesChampion = change.kind === 'dataset' || change.candidate === CHAMPION_CANDIDATE;
  const judged = superseded?.arms[0]?.version ?? (judgesChampion ? champion?.version : change.candidate);
  if (judged === undefined) {
    return {
      problem: `Expected suite "${name}" to have a champion to judge, got none. Name one: assize baseline set ${name} --to <version> --reason <why>.`,
    };
  }
  const candidate = openArm(suite, CANDIDATE, judged);
  if ('problem' in candidate) return candidate;
  const promotes = promote === 'on-pass' && champion?.version !== judged;
  const alone: Chosen = {
    arms: [candidate],
    baseline: { from: 'none', version: null, revision, promotes },
  };
  const against = change.baseline ?? superseded?.baseline.version ?? champion?.version;
  if (against === undefined || against === judged) return alone;
  const from = change.baseline === undefined ? 'champion' : 'event';
  const baseline = openArm(suite, BASELINE, against);
  if ('problem' in baseline) return { problem: `The baseline (${from}): ${baseline.problem}` };
  // Two names of the same target: held against itself, it could only tie.
  if (baseline.identity === candidate.identity) return alone;
  return {
    arms: [candidate, baseline],
    baseline: {
      from,
      version: against,
      revision,
      promotes: promotes && (champion === null || champion.version === against),
    },
  };
}

function openArm(suite: PublishedSuite, name: string, version: string): Arm | { readonly problem: string } {
  const resolved = resolveArm(suite, version);
  if (!resolved.ok) return { problem: resolved.problem };
  const { target, served } = resolved;
  return { name, version, served, target, identity: targetIdentity(target) };
}
