import { type Waiver, waiverState } from '#domain/waivers/waiver.ts';
import type { WaiverStore } from '#workflow/ports.ts';
import type { WaiverResult } from '#workflow/waivers/propose-waiver.ts';

/** Puts a waiver in force, by somebody else than who asked for it. Approved twice by one person, it is approved once. */
export async function approveWaiver(
  waiver: Waiver,
  by: string,
  nowMs: number,
  waivers: WaiverStore,
): Promise<WaiverResult> {
  const { id, createdBy } = waiver;
  if (by === createdBy) {
    return {
      ok: false,
      problem: `Expected somebody else than ${createdBy}, who asked for ${id}, to approve it. Have it approved by another person.`,
    };
  }
  const after = await waivers.approve(waiver, by, new Date(nowMs).toISOString());
  if (after.approval?.by === by && waiverState(after, nowMs) === 'live') return { ok: true, waiver: after };
  const state = waiverState(after, nowMs);
  const found = after.approval === null ? state : `${state}, approved by ${after.approval.by}`;
  return {
    ok: false,
    problem: `Expected a waiver that waits for its approval, got ${id}, which is ${found}.`,
  };
}
