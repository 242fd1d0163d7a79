import type { ArmCoverage } from '#domain/gate/check-coverage.ts';
import type { GateOutcome, RuleDecision, RuleResult } from '#domain/gate/gate-decision.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { allRows } from '#domain/tallies/slice.ts';

export interface OutcomeInput {
  readonly gate: Gate;
  readonly evidence: Evidence;
  readonly candidateArm: string;
  readonly coverage: readonly ArmCoverage[];
  readonly results: readonly RuleResult[];
}

export interface Outcome {
  readonly outcome: GateOutcome;
  readonly reason: string;
  readonly decidedBy: readonly string[];
}

/** The gate's answer from those of its rules. */
export function gateOutcome(input: OutcomeInput): Outcome {
  const gap = coverageGap(input);
  if (gap !== null) return { outcome: 'incomplete', reason: gap, decidedBy: [] };
  const blocking = input.results.filter(({ severity }) => severity === 'block');
  const having = (decision: RuleDecision) => blocking.filter((result) => result.decision === decision);
  const noBaseline =
    input.evidence.baselineArm === null ? ' There is no baseline: only absolute rules apply.' : '';
  const answer = (outcome: GateOutcome, rules: readonly RuleResult[], reason: string): Outcome => ({
    outcome,
    reason: reason + noBaseline,
    decidedBy: rules.map(({ id }) => id),
  });
  // The clearest failure first: it is the one that the sentence tells.
  const allFailed = having('fail').sort((a, b) => (a.failP ?? 0) - (b.failP ?? 0));
  const failed = allFailed.filter(({ waivedBy }) => waivedBy === undefined);
  if (failed.length > 0) return answer('fail', failed, `${listed(failed)} failed. ${failed[0]!.reason}`);
  const open = having('inconclusive');
  if (open.length > 0) {
    return answer('inconclusive', open, `${listed(open)} is open. ${open[0]!.reason}${rowsToDecide(open)}`);
  }
  if (allFailed.length > 0) {
    return answer('waived', allFailed, `${listed(allFailed)} failed and is waived. ${allFailed[0]!.reason}`);
  }
  const passed = having('pass');
  const silent = having('not-applicable');
  if (passed.length === 0 && silent.length > 0) {
    return answer('inconclusive', silent, `No blocking rule could be applied. ${silent[0]!.reason}`);
  }
  const aside = silent.length > 0 ? ` ${silent.length} could not be applied: ${listed(silent)}.` : '';
  const reason = passed.length > 0 ? `${counted(passed.length, 'blocking rule')} passed.` : 'No rule blocks.';
  return answer('pass', passed, reason + aside);
}

/** Which metric of a blocking rule has too few scores, in a sentence; null: none. */
function coverageGap({ gate, evidence, candidateArm, coverage, results }: OutcomeInput): string | null {
  if (evidence.unseenStrata.length > 0) {
    return `No row of ${evidence.unseenStrata.map((name) => JSON.stringify(name)).join(', ')} has been read.`;
  }
  for (const { metric, severity, quantity } of results) {
    if (severity !== 'block') continue;
    for (const { arm, metrics } of coverage) {
      const needed = arm === candidateArm || (arm === evidence.baselineArm && quantity === 'improvement');
      const of = metrics.find((covered) => covered.metric === metric);
      if (!needed || of === undefined || (of.share !== null && of.share >= gate.minimumCoverage)) continue;
      const why = Object.entries(of.notScored).map(([reason, rows]) => `${reason} ${rows}`);
      return `Arm ${arm} has ${metric} scores for ${of.scored} of ${of.scorable} rows, fewer than the ${gate.minimumCoverage * 100} % needed (${why.join(', ')}).`;
    }
  }
  return null;
}

/** How many rows would decide all open rules, in a sentence; a rule's rows are those of its slice. */
function rowsToDecide(open: readonly RuleResult[]): string {
  const known = open.filter(({ nNeeded }) => nNeeded !== null);
  if (known.length === 0) return '';
  const most = known.reduce((largest, rule) => (rule.nNeeded! > largest.nNeeded! ? rule : largest));
  const ofSlice = most.slices === undefined ? ` of ${most.slice}` : ' of that slice';
  const of = most.slice === allRows ? '' : ofSlice;
  const what =
    open.length === 1
      ? 'it'
      : known.length === open.length
        ? 'all of them'
        : `${counted(known.length, 'rule')} of them`;
  return ` About ${most.nNeeded} rows${of} would decide ${what}.`;
}

function listed(results: readonly RuleResult[]): string {
  const [first, ...others] = results;
  return others.length > 0 ? `${first!.id} and ${counted(others.length, 'other')}` : first!.id;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
