import { EventBridgePublisher } from '#adapters/event-bridge-publisher.ts';
import { openStores } from '#adapters/open-stores.ts';
import { SqsEventOutbox } from '#adapters/sqs-event-outbox.ts';
import { SqsOutbox } from '#adapters/sqs-outbox.ts';
import type { MessageName } from '#contracts/messages/message-catalogue.ts';
import { clients } from '#lambda/clients.ts';

/** The table and the bucket of a function's environment, and its clock. */
export function openFunctionStores(environment: {
  readonly TABLE_NAME: string;
  readonly BUCKET_NAME: string;
}) {
  return { nowMs: Date.now, ...openStores(clients, environment.TABLE_NAME, environment.BUCKET_NAME) };
}

export function openOutbox<Name extends MessageName>(name: Name, queueUrl: string): SqsOutbox<Name> {
  return new SqsOutbox(clients.sqs, queueUrl, name);
}

export function openEventOutbox(queueUrl: string): SqsEventOutbox {
  return new SqsEventOutbox(clients.sqs, queueUrl);
}

export function openBus(busName: string): EventBridgePublisher {
  return new EventBridgePublisher(clients.events, busName);
}
