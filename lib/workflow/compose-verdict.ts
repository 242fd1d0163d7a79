import type { AwsCostLine } from '#domain/aws-cost.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { settleInconclusive } from '#domain/gate/inconclusive-policy.ts';
import { describeFault, type EndpointFault } from '#domain/limits/endpoint-fault.ts';
import { AGREEMENT_NEEDED, differs, type LiveCheck } from '#domain/live-check.ts';
import { describeLoad } from '#domain/load/describe-load.ts';
import { type ArmPrice, BASELINE, type Manifest, plannedRows, priceOf } from '#domain/manifest.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import { NONE_REUSED, type ReusedAnswers } from '#domain/reused-answers.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { NewerChange } from '#domain/timeline/newer-change.ts';
import type { Triage } from '#domain/triage/triage.ts';
import type { ArmCost, ArmReuse, EarlyEnd, Verdict } from '#domain/verdict.ts';
import type { UsedWaiver } from '#domain/waivers/used-waiver.ts';
import { armCost } from '#workflow/arm-cost.ts';
import { hourlyCosts } from '#workflow/hourly-costs.ts';
import type { ArmSpend } from '#workflow/ledger.ts';
import type { RunRecord } from '#workflow/run-store.ts';

export interface VerdictInput {
  readonly run: RunRecord;
  readonly manifest: Manifest;
  /** null where not one row was judged. */
  readonly decision: GateDecision | null;
  readonly waivers: readonly UsedWaiver[];
  readonly supersededBy: NewerChange | null;
  /** Left out where there is no loss to trace. */
  readonly triage?: Triage;
  readonly earlyEnd: EarlyEnd | null;
  /** What the target failed with and did not recover from, as far as is known; null: nothing. */
  readonly fault: EndpointFault | null;
  readonly judgedRows: number;
  /** Answers that had been stored before the run, in the order of the arms. */
  readonly reused: readonly ReusedAnswers[];
  /** What a live re-ask said of stored answers; null: there was none. */
  readonly check: LiveCheck | null;
  readonly spend: readonly ArmSpend[];
  readonly aws: readonly AwsCostLine[];
  /** The wave that decided, from 0. */
  readonly wave: number;
  readonly decidedAt: string;
}

/** Puts a verdict together; the same input gives the same bytes. */
export function composeVerdict(given: VerdictInput): Verdict {
  const { definition } = given.manifest.suite;
  const input: VerdictInput = {
    ...given,
    decision: given.decision && settleInconclusive(given.decision, definition.gate.inconclusive),
  };
  const { run, manifest, decision, earlyEnd, triage } = input;
  const outcome: RunOutcome = earlyEnd === null && decision !== null ? decision.outcome : 'incomplete';
  const arms = manifest.arms.map((arm) => armCost(arm, input.spend));
  return {
    schemaVersion: '1.3',
    runId: run.runId,
    attempt: run.attempt,
    supersedes: manifest.change.supersedes ?? null,
    supersededBy: input.supersededBy,
    outcome,
    headline: headlineOf(input),
    suite: {
      name: definition.name,
      version: manifest.suite.version,
      owner: definition.owner,
      tags: definition.tags,
    },
    change: manifest.change,
    dataset: {
      name: manifest.dataset.name,
      version: manifest.dataset.version,
      rows: manifest.dataset.rows,
    },
    arms: manifest.arms.map(({ name, version, served }) => ({ name, version, served })),
    baseline: { from: manifest.baseline.from, version: manifest.baseline.version },
    rows: input.judgedRows,
    waves: { decidedAt: input.wave, planned: run.waves, ...savedBy(input, arms) },
    decision,
    waivers: input.waivers,
    ...(triage !== undefined && earlyEnd === null && { triage }),
    earlyEnd,
    ...faultOf(input),
    cost: {
      microUsd: arms.reduce((sum, arm) => sum + arm.microUsd, 0),
      unpricedCalls: arms.reduce((sum, arm) => sum + arm.unpricedCalls, 0),
      ...estimatedCost(manifest),
      arms,
      hours: hourlyCosts(manifest, input.spend, run.createdAt),
      tags: costTags(manifest),
      basis: 'estimated-list',
      aws: input.aws,
    },
    reuse: manifest.arms.map(({ name }, i) => reuseOf(name, input.reused[i] ?? NONE_REUSED)),
    manifest: run.manifest,
    codeVersion: manifest.codeVersion,
    startedAt: run.createdAt,
    decidedAt: input.decidedAt,
    notes: [...notesOf(input), ...priceNotes(manifest, arms), ...tokenNotes(arms)],
  };
}

/** What an early end by the gate's own decision saved; a run that reads beyond its sample saves nothing of it. */
function savedBy({ manifest, decision, earlyEnd, judgedRows, wave, run }: VerdictInput, arms: ArmCost[]) {
  const rows = plannedRows(manifest);
  const planned = rows[(manifest.waves?.sampled ?? rows.length) - 1]!;
  const isEarly = earlyEnd === null && decision !== null && wave + 1 < run.waves;
  const rowsSaved = isEarly ? Math.max(0, planned - judgedRows) : 0;
  const atSameRate = (spent: number) => (rowsSaved === 0 ? 0 : Math.round((spent * rowsSaved) / judgedRows));
  return {
    rowsSaved,
    callsSaved: atSameRate(arms.reduce((sum, { calls }) => sum + calls, 0)),
    microUsdSaved: atSameRate(arms.reduce((sum, { microUsd }) => sum + microUsd, 0)),
  };
}

function reuseOf(arm: string, { rows, oldestMs, newestMs }: ReusedAnswers): ArmReuse {
  return {
    arm,
    rows,
    ...(oldestMs !== null && { oldestAnsweredAt: new Date(oldestMs).toISOString() }),
    ...(newestMs !== null && { newestAnsweredAt: new Date(newestMs).toISOString() }),
  };
}

/** Who pays, for what: the suite's tags with what the run adds to them. */
function costTags(manifest: Manifest): Record<string, string> {
  const { definition } = manifest.suite;
  const candidate = manifest.arms[0];
  return {
    ...definition.tags,
    team: definition.owner.team,
    suite: definition.name,
    trigger: manifest.change.kind,
    ...(candidate !== undefined && { model: tagValue(candidate.served) }),
  };
}

/** Tag values take fewer characters than names do. */
function tagValue(text: string): string {
  return Array.from(text.replace(/[^\p{L}\p{N} _.:/=+\-@]/gu, '_'))
    .slice(0, 256)
    .join('');
}

/** What the run was expected to cost, as far as that was known before it. */
function estimatedCost({
  estimate,
}: Manifest): Pick<Verdict['cost'], 'estimatedMicroUsd' | 'estimatedBetweenMicroUsd'> {
  if (estimate === undefined) return {};
  const { microUsd } = estimate;
  if (microUsd === null) return { estimatedMicroUsd: null };
  return {
    estimatedMicroUsd: microUsd.expected,
    estimatedBetweenMicroUsd: [microUsd.low, microUsd.high],
  };
}

function headlineOf(input: VerdictInput): string {
  const { manifest, decision, earlyEnd } = input;
  const subject = `${manifest.suite.definition.subject} ${manifest.arms[0]?.version ?? ''}`.trim();
  if (earlyEnd !== null) return `${subject} is not judged: ${earlyEnd.detail}`;
  const { endpointFault: fault } = faultOf(input);
  const why = fault === undefined ? '' : ` ${describeFault(fault)}`;
  if (decision === null) return `${subject} is not judged: no row was answered.${why}`;
  return `${subject}: ${decision.reason}${why}`;
}

/** The fault belongs to the verdict where it kept the run from one: it ended early by it, or rows have that very error. */
function faultOf({ decision, earlyEnd, fault }: VerdictInput): Pick<Verdict, 'endpointFault'> {
  if (fault === null) return {};
  const isCause =
    earlyEnd === null
      ? decision === null ||
        (decision.outcome === 'incomplete' && decision.coverage.some(({ errors }) => fault.code in errors))
      : earlyEnd.reason === 'endpoint' || earlyEnd.reason === 'deadline';
  return isCause ? { endpointFault: fault } : {};
}

function notesOf({ manifest, decision, earlyEnd, check, supersededBy }: VerdictInput): string[] {
  const notes: string[] = [];
  const { load } = manifest.suite.definition;
  if (load !== undefined) notes.push(`Measured under ${describeLoad(load)}; a row is a request.`);
  const repeats = repeatsOf(manifest.suite.definition);
  if (repeats > 1)
    notes.push(
      `Each row was asked ${repeats} times; its first answer is the one that is judged, and metrics of repeats read all.`,
    );
  if (!manifest.arms.some((arm) => arm.name === BASELINE)) {
    notes.push('There is no baseline: only rules on the candidate alone applied.');
  }
  if (supersededBy !== null) {
    notes.push(
      `A newer change of the subject, ${supersededBy.candidate}, is judged by ${supersededBy.runId}: this verdict moves no champion.`,
    );
  }
  for (const { arm, equal, compared } of check?.filter(differs) ?? []) {
    notes.push(
      `No stored answers were used: asked again, ${arm} gave the same output to ${equal} of ${compared} rows, and ${AGREEMENT_NEEDED * 100} % are needed.`,
    );
  }
  if (decision?.warning !== undefined && earlyEnd === null) {
    notes.push(
      'The suite lets open rules pass (gate.inconclusive). The champion stays: only evidence moves it.',
    );
  }
  const skipped = decision?.rules.filter((rule) => rule.decision === 'not-applicable') ?? [];
  for (const rule of skipped) notes.push(`Rule "${rule.id}" did not apply: ${rule.reason}`);
  return notes;
}

/** Calls that are in no sum, and what to do about them. */
function priceNotes(manifest: Manifest, costs: readonly ArmCost[]): string[] {
  return manifest.arms.flatMap((arm, i) => {
    const { unpricedCalls = 0 } = costs[i] ?? {};
    if (unpricedCalls === 0) return [];
    const calls = unpricedCalls === 1 ? '1 call' : `${unpricedCalls} calls`;
    const have = unpricedCalls === 1 ? 'has' : 'have';
    return priceOf(arm) === undefined
      ? [`${calls} of arm ${arm.name} ${have} no price: ${unpricedBecause(arm.price)}`]
      : [
          `${calls} of arm ${arm.name} ${have} no cost: unanswered, or answered without the counts that its price needs.`,
        ];
  });
}

/** Calls whose cost rests on the length of their texts. */
function tokenNotes(costs: readonly ArmCost[]): string[] {
  return costs.flatMap(({ arm, estimatedCalls = 0 }) =>
    estimatedCalls === 0
      ? []
      : [
          `${estimatedCalls === 1 ? '1 call' : `${estimatedCalls} calls`} of arm ${arm} told no tokens: estimated from the texts' length.`,
        ],
  );
}

function unpricedBecause(price: ArmPrice | undefined): string {
  const note = price?.source === 'none' ? price.note : undefined;
  return note ?? 'add prices: in suite.yaml.';
}
