import type { Change } from '#domain/change.ts';
import { isTriggeredBy } from '#domain/match-suite.ts';
import type { Suite } from '#domain/suite.ts';

/** Events of a window may take this long to arrive. */
const ARRIVAL_GRACE_MS = 5_000;

/** A stretch of time of which only the newest change of a subject is judged. */
export interface CoalescingWindow {
  /** Exclusive end, ISO 8601: the window's name on its timeline. */
  readonly end: string;
  /** From then on it is settled which change is the newest, milliseconds since 1970. */
  readonly dueMs: number;
}

/**
 * How long the changes of a subject are gathered, seconds: the longest that a suite's matching trigger asks for, so that all
 * suites judge the same one and a change has one answer. 0: each is judged at once.
 */
export function coalesceSecondsOf(suites: readonly Suite[], change: Change): number {
  if (change.suite !== undefined) return 0;
  const hits = suites.flatMap(({ triggers }) => triggers.filter((trigger) => isTriggeredBy(trigger, change)));
  return Math.max(0, ...hits.map(({ coalesceSeconds }) => coalesceSeconds ?? 0));
}

/**
 * The window of a change. Windows follow each other without a gap, counted from 1970, so everybody finds the same one
 * whatever arrived before, and a stream of changes without a pause is still judged once a window.
 *
 * @returns null where there is nothing to wait for: no window was asked for, or the change has a time that is none.
 */
export function coalescingWindow(change: Change, seconds: number): CoalescingWindow | null {
  const occurredMs = Date.parse(change.cause.occurredAt);
  if (seconds === 0 || Number.isNaN(occurredMs)) return null;
  const lengthMs = seconds * 1_000;
  return windowThatEnds(new Date((Math.floor(occurredMs / lengthMs) + 1) * lengthMs).toISOString());
}

/** The window of that name. @param end ISO 8601 */
export function windowThatEnds(end: string): CoalescingWindow {
  return { end, dueMs: Date.parse(end) + ARRIVAL_GRACE_MS };
}
