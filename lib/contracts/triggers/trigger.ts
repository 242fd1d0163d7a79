import { z } from 'zod';
import type { InboundPattern } from '#contracts/inbound-pattern.ts';
import type { Change } from '#domain/change.ts';

/** What every EventBridge event has around its detail. */
export const inboundEventSchema = z.looseObject({
  id: z.string().min(1),
  source: z.string().min(1),
  'detail-type': z.string().min(1),
  time: z.string().min(1),
  account: z.string().optional(),
  region: z.string().optional(),
  resources: z.array(z.string()).default([]),
  detail: z.unknown(),
});
export type InboundEvent = z.infer<typeof inboundEventSchema>;

/** A request to end a run before its verdict is in. */
export interface Cancellation {
  readonly runId: string;
  readonly by: string;
  readonly reason: string;
}

/** What an event means to us. */
export type Recognition =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'cancellation'; readonly cancellation: Cancellation }
  /** Rightly shaped, but nothing to judge (a package still pending, a deletion): recorded, not an error. */
  | { readonly kind: 'ignored'; readonly reason: string }
  /** Not shaped as its source declares: `problems` say field, what was expected and what came. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** One kind of event that may start a run. */
export interface Trigger {
  /** kebab-case; the file is named after it. */
  readonly name: string;
  readonly meaning: string;
  /** AWS's own events live on the default bus and are forwarded; ours arrive on our bus. */
  readonly bus: 'default' | 'assize';
  /** What the rule lets through. */
  readonly pattern: InboundPattern;
  /** Pure: the event in our words. Never throws for what the event holds. */
  recognise(event: InboundEvent): Recognition;
}
