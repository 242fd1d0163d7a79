import type { RuleDecision } from '#domain/gate/gate-decision.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { Tone } from '#report/document.ts';

const tones: Readonly<Record<RunOutcome | RuleDecision, Tone>> = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'doubtful',
  incomplete: 'doubtful',
  waived: 'doubtful',
  'not-applicable': 'quiet',
};

export function outcomeTone(outcome: RunOutcome | RuleDecision): Tone {
  return tones[outcome];
}

/** Whether a run passed though a rule stayed open. */
export function isWarned({ outcome, decision }: Pick<Verdict, 'outcome' | 'decision'>): boolean {
  return outcome === 'pass' && decision?.warning !== undefined;
}
