import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookVerification } from '#contracts/webhooks/webhook-source.ts';

/** How far a sender's clock and ours may be apart, and how late a delivery may come. */
const WINDOW_SECONDS = 300;

export function hmacSha256(secret: string, parts: readonly (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** Compares in a time that tells nothing of where they differ; of what length the secret is, it does not tell either. */
export function isSame(expected: string | Uint8Array, came: string | Uint8Array): boolean {
  const digest = (value: string | Uint8Array) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(expected), digest(came));
}

/** What is wrong with the time that a sender signed; null: nothing. @param signedAt seconds since 1970, as text. */
export function timeProblem(signedAt: string, nowMs: number): string | null {
  const seconds = /^\d{1,12}$/.test(signedAt) ? Number(signedAt) : Number.NaN;
  if (Math.abs(nowMs / 1_000 - seconds) <= WINDOW_SECONDS) return null;
  return `Expected a time within ${WINDOW_SECONDS} seconds of now, got "${signedAt.slice(0, 40)}".`;
}

/** The identity of a delivery whose sender signs the body alone: an id beside it could be changed by whoever replays it. */
export function bodyId(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

export function refused(why: string): WebhookVerification {
  return { ok: false, why };
}
