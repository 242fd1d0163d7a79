import { z } from 'zod';
import { contentHash } from '#domain/hash.ts';

/** A waiver bridges the time until a failure is mended; whoever needs it for longer has it approved anew. */
export const MAX_WAIVER_DAYS = 90;

const DAY_MS = 86_400_000;

/** Verdicts, events and terminals show these texts. */
const shownText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text), 'text in one line, without control characters');

/** Which failures a waiver covers. */
export const waiverScopeSchema = z.strictObject({
  /** Id of a rule as verdicts show it, `*` for any text: `non-inferior accuracy*`. */
  rule: shownText(300),
  /** A slice key, `*` for any text. With it, `rule` may be given without its slice. Default: whatever the rule's id says. */
  slice: shownText(300).optional(),
  /** The only version that it covers, as events name it. Default: every version. */
  candidate: shownText(300).optional(),
});
export type WaiverScope = z.infer<typeof waiverScopeSchema>;

/** An exception to a suite's rules as somebody asks for it; nothing of it ever changes. */
export const waiverRequestSchema = z.strictObject({
  suite: z.string().min(1),
  scope: waiverScopeSchema,
  /** Who answers for the failure and for its end: a person or a team. */
  owner: shownText(200),
  reason: shownText(500),
  /** Who asked; approves it never. */
  createdBy: shownText(300),
  createdAt: z.iso.datetime(),
  /** From then on it covers nothing. */
  expiresAt: z.iso.datetime(),
});
export type WaiverRequest = z.infer<typeof waiverRequestSchema>;

/** Who did something about a waiver, and when. */
export interface WaiverAct {
  readonly by: string;
  readonly at: string;
}

/** A waiver with all that was done about it: each act once, and none is ever replaced, so this is its audit too. */
export interface Waiver extends WaiverRequest {
  readonly id: string;
  /** By somebody else than who asked; null: it covers nothing yet. */
  readonly approval: WaiverAct | null;
  readonly revocation: (WaiverAct & { readonly reason: string }) | null;
  /** When its end was noticed and announced; null: not yet. */
  readonly expiredAt: string | null;
}

export type WaiverState = 'proposed' | 'live' | 'revoked' | 'expired';

/** What a waiver is worth at an instant, milliseconds since 1970: only a live one covers anything. */
export function waiverState({ approval, revocation, expiresAt }: Waiver, atMs: number): WaiverState {
  const before = (act: WaiverAct | null) => act !== null && Date.parse(act.at) <= atMs;
  if (before(revocation)) return 'revoked';
  if (Date.parse(expiresAt) <= atMs) return 'expired';
  return before(approval) ? 'live' : 'proposed';
}

/** The same request has the same id, however often it is made. */
export function waiverIdOf(request: WaiverRequest): string {
  return `wvr_${contentHash(request).slice(0, 24)}`;
}

/** The same, whenever it is made again: by who asks and a token of theirs, in place of the time. */
export function waiverIdOfToken(request: Pick<WaiverRequest, 'suite' | 'createdBy'>, token: string): string {
  const { suite, createdBy } = request;
  return `wvr_${contentHash({ suite, createdBy, token }).slice(0, 24)}`;
}

/** What is wrong with the time for which a waiver is asked; null: nothing. */
export function expiryProblem({ createdAt, expiresAt }: WaiverRequest): string | null {
  const days = (Date.parse(expiresAt) - Date.parse(createdAt)) / DAY_MS;
  if (days > 0 && days <= MAX_WAIVER_DAYS) return null;
  return `Expected an expiry after ${createdAt} and at most ${MAX_WAIVER_DAYS} days later, got ${expiresAt}.`;
}
