import { z } from 'zod';
import type { Change } from '#domain/change.ts';
import type { Suite } from '#domain/suite.ts';
import { timelineOf } from '#domain/timeline/change-order.ts';
import { coalesceSecondsOf, coalescingWindow, windowThatEnds } from '#domain/timeline/coalescing-window.ts';
import type { HeldIn } from '#workflow/change-store.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';

/** SQS holds no message back for longer. */
const MAX_DELAY_MS = 900_000;

export type Coalesced =
  /** Nothing is waited for. */
  | { readonly kind: 'at-once' }
  /** Its window is not over. */
  | { readonly kind: 'held'; readonly held: HeldIn }
  /** Its window is over: this is the newest change that it has gathered. */
  | { readonly kind: 'settled'; readonly held: HeldIn; readonly judged: Change };

/** An event that comes again when its window is due says which window that was, whatever suites ask for by then. */
const comingAgain = z.looseObject({ heldUntil: z.iso.datetime() });

/**
 * Gathers the changes of a subject that occur in one window, and gives its newest one when the window is over. The first
 * event of a window is sent again for that time; it may die after each step here, since until it is marked as sent whoever
 * comes sends it too.
 *
 * A change that occurs in time to come, by a clock that is ahead, is not waited for.
 *
 * @param event as it came
 */
export async function coalesce(
  change: Change,
  suites: readonly Suite[],
  event: unknown,
  ports: Pick<PlanRunPorts, 'timelines' | 'changesQueue' | 'nowMs'>,
): Promise<Coalesced> {
  const timeline = timelineOf(change);
  const earlier = comingAgain.safeParse(event);
  const seconds = coalesceSecondsOf(suites, change);
  const window = earlier.success ? windowThatEnds(earlier.data.heldUntil) : coalescingWindow(change, seconds);
  if (timeline === null || window === null) return { kind: 'at-once' };
  const held = { timeline, windowEnd: window.end };
  await ports.timelines.hold(held, change);
  const nowMs = ports.nowMs();
  if (nowMs < window.dueMs && window.dueMs - nowMs <= MAX_DELAY_MS) {
    if (earlier.success || !(await ports.timelines.isAwaited(held))) {
      const delaySeconds = Math.ceil((window.dueMs - nowMs) / 1_000);
      await ports.changesQueue.sendAgain({ ...(event as object), heldUntil: window.end }, delaySeconds);
      await ports.timelines.markAwaited(held);
    }
    return { kind: 'held', held };
  }
  const judged = (await ports.timelines.newestHeld(held)) ?? change;
  await ports.timelines.settle(held, judged);
  return { kind: 'settled', held, judged };
}
