import { canonicalJson } from '#domain/json.ts';
import type { Observation } from '#domain/observation.ts';

/** Share of equal outputs from which on stored answers are taken for what the target would answer today. */
export const AGREEMENT_NEEDED = 0.95;

/** How one arm answered a block again, beside what was stored. */
export interface ArmAgreement {
  readonly arm: string;
  /** Rows that have an answer of both times. */
  readonly compared: number;
  readonly equal: number;
}

/** What a live re-ask of one block of a run said of its stored answers. */
export type LiveCheck = readonly ArmAgreement[];

/** @param stored by position in the block. @param live the same; null and errors are no answers. */
export function compareAnswers(
  arm: string,
  stored: readonly (Observation | null)[],
  live: readonly (Observation | null)[],
): ArmAgreement {
  let compared = 0;
  let equal = 0;
  for (const [position, before] of stored.entries()) {
    const now = live[position] ?? null;
    if (before?.error !== null || now?.error !== null) continue;
    compared += 1;
    if (canonicalJson(before.output) === canonicalJson(now.output)) equal += 1;
  }
  return { arm, compared, equal };
}

/**
 * Arms whose stored answers are not used. One that differs takes all with it, for what changed under it may have changed
 * under the others; one of which nothing was stored in the block has nothing that speaks for it.
 *
 * @param check null: it was never made.
 */
export function armsAskedLive(check: LiveCheck | null, arms: readonly string[]): ReadonlySet<string> {
  if (check === null || check.some(differs)) return new Set(arms);
  const agreeing = new Set(check.filter(({ compared }) => compared > 0).map(({ arm }) => arm));
  return new Set(arms.filter((arm) => !agreeing.has(arm)));
}

export function differs({ compared, equal }: ArmAgreement): boolean {
  return compared > 0 && equal < AGREEMENT_NEEDED * compared;
}
