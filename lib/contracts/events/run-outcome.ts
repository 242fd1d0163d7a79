import { z } from 'zod';
import type { RunOutcome } from '#domain/run.ts';

/** Best first: what the outcome of several runs together is, is the last that any of them has. */
const bestFirst = [
  'pass',
  'waived',
  'inconclusive',
  'incomplete',
  'fail',
] as const satisfies readonly RunOutcome[];

export const runOutcomeSchema = z.enum(bestFirst);

/** The worst of several outcomes: `fail` tells more than `incomplete`, and a waiver never makes a pass. */
export function worstOutcome(outcomes: readonly [RunOutcome, ...RunOutcome[]]): RunOutcome {
  return outcomes.reduce((worst, outcome) =>
    bestFirst.indexOf(outcome) > bestFirst.indexOf(worst) ? outcome : worst,
  );
}
