import type { DynamoReactionLedger } from '#adapters/dynamo-reaction-ledger.ts';
import type { NoticeReaction } from '#contracts/reactions/reaction-functions.ts';
import { LEASE_MS, refuseBusy } from '#reactions/lease.ts';
import { composeNotice } from '#reactions/notice.ts';
import type { NotifierPorts, Told } from '#reactions/notifiers/notifier.ts';
import { notify } from '#reactions/notifiers/notify.ts';
import { readOwnEvent } from '#reactions/read-own-event.ts';

export interface SendNoticePorts extends NotifierPorts {
  readonly ledger: DynamoReactionLedger;
}

export interface SentNotice {
  /** `repeat`: an earlier delivery has told it; `foreign`: not an event of ours. */
  readonly result: Told['kind'] | 'repeat' | 'foreign';
  readonly eventId: string | null;
  readonly as?: string;
}

/**
 * Tells somebody of an event once. What dies between telling and noting it is told again by the next delivery, to
 * receivers that take a key under the same one.
 *
 * @throws ReactionError where it was not told; the event comes again.
 */
export async function sendNotice(
  body: string,
  { name, notify: config }: NoticeReaction,
  ports: SendNoticePorts,
): Promise<SentNotice> {
  const event = readOwnEvent(body);
  if (event === null) return { result: 'foreign', eventId: null };
  const { eventId } = event.detail.metadata;
  const notice = composeNotice(event);
  const claim = await ports.ledger.claim<Told>(name, eventId, ports.nowMs(), LEASE_MS);
  if (claim.kind === 'done') return { result: 'repeat', eventId };
  if (claim.kind === 'busy') throw refuseBusy(name, eventId, claim.untilMs);
  const told = await notify(config, { reaction: name, event, notice }, ports);
  await ports.ledger.finish(name, eventId, ports.nowMs());
  return { result: told.kind, eventId, ...(told.as !== undefined && { as: told.as }) };
}
