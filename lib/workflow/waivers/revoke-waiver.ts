import { type Waiver, waiverState } from '#domain/waivers/waiver.ts';
import type { WaiverStore } from '#workflow/ports.ts';
import type { WaiverResult } from '#workflow/waivers/propose-waiver.ts';

/** Ends a waiver before its time, by anybody who may; verdicts that used it stand. */
export async function revokeWaiver(
  waiver: Waiver,
  act: { readonly by: string; readonly reason: string },
  nowMs: number,
  waivers: WaiverStore,
): Promise<WaiverResult> {
  const state = waiverState(waiver, nowMs);
  if (state === 'expired') {
    return {
      ok: false,
      problem: `Expected a waiver that is proposed or live, got ${waiver.id}, which expired at ${waiver.expiresAt}.`,
    };
  }
  const after = await waivers.revoke(waiver, act.by, new Date(nowMs).toISOString(), act.reason);
  if (after.revocation?.by === act.by) return { ok: true, waiver: after };
  const found = after.revocation === null ? 'expired' : `revoked by ${after.revocation.by}`;
  return {
    ok: false,
    problem: `Expected a waiver that is proposed or live, got ${waiver.id}, which is ${found}.`,
  };
}
