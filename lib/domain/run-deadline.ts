import type { Suite } from '#domain/suite.ts';

const LIVE_MINUTES = 60;
/** A batch may take a day; the hour is for what comes before and after it. */
const BATCH_MINUTES = 25 * 60;

/** How long a run of the suite may take, in minutes: what the suite says, else what its mode needs. */
export function deadlineMinutesOf({
  deadlineMinutes,
  target,
}: Pick<Suite, 'deadlineMinutes' | 'target'>): number {
  return deadlineMinutes ?? (target.mode === 'batch' ? BATCH_MINUTES : LIVE_MINUTES);
}
