import type { OwnEvent } from '#contracts/events/read-event.ts';
import type { ConfigOf, NotifierKind } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import type { SendHttp } from '#reactions/guarded-http.ts';
import type { Notice } from '#reactions/notice.ts';
import type { SecretReader } from '#workflow/target-port.ts';

export interface NotifierPorts {
  readonly send: SendHttp;
  readonly secrets: SecretReader;
  readonly nowMs: () => number;
}

/** One event for one receiver. */
export interface ToldEvent {
  /** The subscription's name. */
  readonly reaction: string;
  readonly event: OwnEvent;
  readonly notice: Notice;
}

/** What became of it: `sent`, or `found` where an earlier delivery had sent it. */
export interface Told {
  readonly kind: 'sent' | 'found';
  /** The receiver's own name of it, e.g. an issue's key. */
  readonly as?: string;
}

/** @throws ReactionError where the receiver did not take it. */
export type Notify<Kind extends NotifierKind> = (
  config: ConfigOf<Kind>,
  told: ToldEvent,
  ports: NotifierPorts,
) => Promise<Told>;
