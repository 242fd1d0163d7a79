import { EventBridgePublisher } from '#adapters/event-bridge-publisher.ts';
import { openStores } from '#adapters/open-stores.ts';
import { SqsEventOutbox } from '#adapters/sqs-event-outbox.ts';
import { SqsOutbox } from '#adapters/sqs-outbox.ts';
import type { MessageName } from '#contracts/messages/message-catalogue.ts';
import { clients } from '#lambda/clients.ts';
import { CdEventsPublisher } from '#workflow/cd-events-publisher.ts';
import type { EventPublisher } from '#workflow/ports.ts';

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

/** The bus, with CDEvents beside our events where the deployment asks for them. */
export function openBus(environment: {
  readonly BUS_NAME: string;
  readonly CD_EVENTS_ENVIRONMENT: string;
}): EventPublisher {
  const publisher = new EventBridgePublisher(clients.events, environment.BUS_NAME);
  const cdEnvironment = environment.CD_EVENTS_ENVIRONMENT;
  return cdEnvironment === '' ? publisher : new CdEventsPublisher(publisher, cdEnvironment);
}
