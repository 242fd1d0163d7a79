import type { ResponseOf } from '#dashboard/api/call-api.ts';
import type { RunOutcome } from '#domain/run.ts';

type Subject = Pick<ResponseOf<'read-home'>['subjects'][number], 'suite' | 'newest' | 'regressions'>;

/** What asks for somebody first: a failure, then a verdict that is none. */
const ranks: Readonly<Record<RunOutcome, number>> = {
  fail: 0,
  incomplete: 2,
  inconclusive: 3,
  waived: 4,
  pass: 5,
};
const REGRESSED = 1;
const NOT_JUDGED = 6;

/** Subjects, those that failed first, then those that have lost something; equal ones by suite. */
export function byUrgency<Of extends Subject>(subjects: readonly Of[]): readonly Of[] {
  return subjects.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.suite < b.suite ? -1 : 1));
}

function rankOf({ newest, regressions }: Subject): number {
  if (newest === null) return NOT_JUDGED;
  const rank = ranks[newest.outcome];
  return regressions.length > 0 ? Math.min(rank, REGRESSED) : rank;
}
