import { answersSinceMs } from '#domain/answers-since.ts';
import { budgetProblem } from '#domain/budget-problem.ts';
import type { Change } from '#domain/change.ts';
import { runIdOf } from '#domain/change.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { FoundPrompt } from '#domain/found-prompt.ts';
import { targetIdentity } from '#domain/inference-key.ts';
import { canonicalJson } from '#domain/json.ts';
import { planLoad } from '#domain/load/plan-load.ts';
import { type Arm, BASELINE, CANDIDATE, type Manifest, plannedRows, rowsByWave } from '#domain/manifest.ts';
import type { Price } from '#domain/money.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import { type ArmParts, resolveArm } from '#domain/resolve-arm.ts';
import { judgedBlocks, planShards, type Shard } from '#domain/shard-plan.ts';
import type { PublishedSuite, Suite } from '#domain/suite.ts';
import { fitWaves, planWaves } from '#domain/wave-plan.ts';
import { armPrice } from '#workflow/arm-price.ts';
import { chooseVersions } from '#workflow/choose-versions.ts';
import { judgesEffort } from '#workflow/judged-metrics.ts';
import type { Champion, ResolvedProfile } from '#workflow/ports.ts';

/** What a plan is made of; everything is read before, so that freezing is pure. */
export interface PlanInput {
  readonly change: Change;
  readonly suite: PublishedSuite;
  readonly dataset: DatasetIndex;
  readonly champion: Champion | null;
  /** The run that is judged again, where the change asks for that. */
  readonly superseded: Manifest | null;
  /** The last wave, from 0, that the superseded run has read, where its verdict was decided before the others. */
  readonly stoppedAt: number | null;
  /** What was looked up at the suite's `promptFrom`, by version. */
  readonly prompts: Readonly<Record<string, FoundPrompt>>;
  /** What inference profiles stand for, by ARN. */
  readonly profiles: Readonly<Record<string, ResolvedProfile>>;
  /** Prices of the deployment, where the suite has none. */
  readonly accountPrices: readonly Price[];
  readonly codeVersion: string;
  readonly plannedAt: string;
  /** How long the deployment keeps answers. */
  readonly observationDays: number;
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
  const unbound = change.rejudge ? undefined : budgetProblem(definition, chosen.arms);
  if (unbound !== undefined) return { ok: false, problem: unbound };
  const runId = runIdOf(definition.name, change.key, change.attempt);
  const { load, target } = definition;
  if (change.rejudge && !isSameLoad(suite, superseded)) {
    return {
      ok: false,
      problem: `Expected suite "${definition.name}" to have the load of the run to judge again, got another one. Rerun it instead.`,
    };
  }
  const repeats = repeatsOf(definition);
  if (change.rejudge && superseded !== null && repeats > repeatsOf(superseded.suite.definition)) {
    return {
      ok: false,
      problem: `Expected target.repeats of suite "${definition.name}" to be at most that of the run to judge again, ${repeatsOf(superseded.suite.definition)}, got ${repeats}. Rerun it instead: where answers are shared, only the new repeats are asked.`,
    };
  }
  const planned =
    load === undefined ? (readBefore(input) ?? planRows(input)) : loadShards(load, target.timeoutMs);
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
      ...planned,
      ...(chosen.stored ?? sharedAnswers(input) ?? { observationScope: runId }),
      codeVersion: input.codeVersion,
    },
  };
}

type Planned = Pick<Manifest, 'shards' | 'waves'>;

function planRows({ suite, dataset }: PlanInput): Planned {
  const wanted = planWaves(suite.definition);
  const plan = fitWaves(judgedBlocks(dataset.blocks, wanted.reach), wanted);
  const shardRows = Math.ceil(suite.definition.shardRows / repeatsOf(suite.definition));
  const shards = asTuples(planShards(dataset.blocks, plan.shares, plan.reach, shardRows));
  const rows = rowsByWave(shards);
  return { shards, waves: { rows, sampled: Math.min(plan.sampled, rows.length) } };
}

/** What a run that stopped early has read, as looks of the plan that it had; null: it has read all there was to read. */
function readBefore({ change, superseded, stoppedAt }: PlanInput): Planned | null {
  if (!change.rejudge || superseded === null || stoppedAt === null) return null;
  const rows = plannedRows(superseded);
  return {
    shards: superseded.shards.filter(([wave]) => wave <= stoppedAt),
    waves: superseded.waves ?? { rows: [...rows], sampled: rows.length },
  };
}

function loadShards(load: NonNullable<Suite['load']>, timeoutMs: number): Planned {
  return { shards: asTuples(planLoad(load, timeoutMs).shards) };
}

function asTuples(shards: readonly Shard[]): Manifest['shards'] {
  return shards.map((shard) => [shard.wave, shard.fromBlock, shard.toBlock, shard.rows]);
}

/** Under what conditions the run shares answers with others; null: it shares none. */
function sharedAnswers({ suite, plannedAt, observationDays }: PlanInput) {
  const { reuse, target, load } = suite.definition;
  if (load !== undefined || reuse === 'off' || judgesEffort(suite.definition)) return null;
  if (reuse === 'pinned' && !target.immutable) return null;
  const maxAgeDays = reuse === 'pinned' ? undefined : reuse.maxAgeDays;
  const sinceMs = answersSinceMs(Date.parse(plannedAt), observationDays, maxAgeDays);
  return {
    observationScope: '',
    answersSince: new Date(sinceMs).toISOString(),
    ...(reuse !== 'pinned' && { liveCheck: true }),
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
      readonly stored?: Pick<
        Manifest,
        'observationScope' | 'answersSince' | 'liveCheck' | 'answeredIn' | 'askedFrom'
      >;
    }
  | { readonly problem: string };

/** The same arms and the same answers; metrics and gate are today's. */
function judgedBefore(change: Change, superseded: Manifest | null): Chosen {
  if (superseded === null) {
    return { problem: `Expected the run to judge again to exist, got "${change.supersedes}".` };
  }
  const { arms, baseline, observationScope, answersSince, liveCheck } = superseded;
  const stored = {
    observationScope,
    ...(answersSince !== undefined && { answersSince }),
    ...(liveCheck !== undefined && { liveCheck }),
    answeredIn: superseded.answeredIn ?? superseded.runId,
    askedFrom: superseded.askedFrom ?? superseded.plannedAt,
  };
  return { arms, baseline, stored };
}

function chooseArms(input: PlanInput): Chosen {
  const { suite, dataset, champion, prompts } = input;
  const versions = chooseVersions(input);
  if ('problem' in versions) return versions;
  const { judged, against } = versions;
  const parts = { examples: dataset.examples ?? [], found: prompts };
  const candidate = openArm(input, CANDIDATE, judged, parts);
  if ('problem' in candidate) return candidate;
  const revision = champion?.revision ?? 0;
  const promotes = suite.definition.promote === 'on-pass' && champion?.version !== judged;
  const alone: Chosen = {
    arms: [candidate],
    baseline: { from: 'none', version: null, revision, promotes },
  };
  if (against === null) return alone;
  const { version, from } = against;
  const baseline = openArm(input, BASELINE, version, parts);
  if ('problem' in baseline) return { problem: `The baseline (${from}): ${baseline.problem}` };
  // Two names of the same target: held against itself, it could only tie.
  if (baseline.identity === candidate.identity) return alone;
  return {
    arms: [candidate, baseline],
    baseline: {
      from,
      version,
      revision,
      promotes: promotes && (champion === null || champion.version === version),
    },
  };
}

function openArm(
  { suite, profiles, accountPrices, plannedAt }: PlanInput,
  name: string,
  version: string,
  parts: ArmParts,
): Arm | { readonly problem: string } {
  const resolved = resolveArm(suite, version, parts);
  if (!resolved.ok) return { problem: resolved.problem };
  const { target, served, promptOrigin } = resolved;
  const identity = targetIdentity(target);
  const prices = { suite: suite.definition.prices, account: accountPrices };
  const price = armPrice(target, prices, Date.parse(plannedAt), profiles);
  return { name, version, served, target, ...(promptOrigin && { promptOrigin }), identity, price };
}
