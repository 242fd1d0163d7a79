import {
  DeleteRuleCommand,
  type EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { ownSource } from '#contracts/event-sources.ts';
import { type OwnEvent, readEvent } from '#contracts/events/read-event.ts';

const TARGET_ID = 'queue';
/** SQS's longest long poll is 20 s; a shorter one lets Ctrl-C through. */
const POLL_SECONDS = 1;

/** Where a subscription is made. */
export interface SubscriptionPlace {
  readonly clients: { readonly events: EventBridgeClient; readonly sqs: SQSClient };
  readonly busName: string;
}

/**
 * A queue behind a rule of its own on our bus, made as any subscriber makes it, and taken away at the end. Made again under
 * the same name it is the same.
 */
export class Subscription {
  readonly #place: SubscriptionPlace;
  readonly #name: string;
  readonly #queueUrl: string;
  readonly #seen = new Set<string>();

  private constructor(place: SubscriptionPlace, name: string, queueUrl: string) {
    this.#place = place;
    this.#name = name;
    this.#queueUrl = queueUrl;
  }

  static async open(name: string, place: SubscriptionPlace): Promise<Subscription> {
    const { clients, busName } = place;
    const { QueueUrl: queueUrl = '' } = await clients.sqs.send(new CreateQueueCommand({ QueueName: name }));
    const { Attributes } = await clients.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['QueueArn'] }),
    );
    const pattern = JSON.stringify({ source: [ownSource] });
    await clients.events.send(
      new PutRuleCommand({ Name: name, EventBusName: busName, EventPattern: pattern }),
    );
    await clients.events.send(
      new PutTargetsCommand({
        Rule: name,
        EventBusName: busName,
        Targets: [{ Id: TARGET_ID, Arn: Attributes?.QueueArn }],
      }),
    );
    return new Subscription(place, name, queueUrl);
  }

  /** Waits a moment for events; each comes once, however often it is delivered. */
  async receive(): Promise<OwnEvent[]> {
    const { sqs } = this.#place.clients;
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#queueUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: POLL_SECONDS,
      }),
    );
    if (Messages.length === 0) return [];
    const entries = Messages.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.#queueUrl, Entries: entries }));
    return Messages.flatMap(({ Body = '' }) => this.#fresh(readEvent(JSON.parse(Body))));
  }

  async close(): Promise<void> {
    const { clients, busName } = this.#place;
    const rule = { Rule: this.#name, EventBusName: busName };
    await clients.events.send(new RemoveTargetsCommand({ ...rule, Ids: [TARGET_ID] }));
    await clients.events.send(new DeleteRuleCommand({ Name: this.#name, EventBusName: busName }));
    await clients.sqs.send(new DeleteQueueCommand({ QueueUrl: this.#queueUrl }));
  }

  /** A subscriber drops repeats by the event's own id. */
  #fresh(read: ReturnType<typeof readEvent>): OwnEvent[] {
    if (read.kind !== 'event') return [];
    const { eventId } = read.detail.metadata;
    if (this.#seen.has(eventId)) return [];
    this.#seen.add(eventId);
    return [read];
  }
}
