import { z } from 'zod';
import { outcomesInOrder, type RunOutcome } from '#domain/run.ts';

export const runOutcomeSchema = z.enum(outcomesInOrder);

/** The worst of several outcomes: `fail` tells more than `incomplete`, and a waiver never makes a pass. */
export function worstOutcome(outcomes: readonly [RunOutcome, ...RunOutcome[]]): RunOutcome {
  return outcomes.reduce((worst, outcome) =>
    outcomesInOrder.indexOf(outcome) > outcomesInOrder.indexOf(worst) ? outcome : worst,
  );
}
