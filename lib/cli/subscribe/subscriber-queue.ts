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
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

const TARGET_ID = 'queue';
/** SQS's longest long poll is 20 s; a shorter one lets Ctrl-C through. */
const POLL_SECONDS = 1;
/** A queue that is left behind, since its process was killed, keeps nothing for long. */
const RETENTION_SECONDS = 600;

/** Where a subscription is made. */
export interface SubscriptionPlace {
  readonly clients: { readonly events: EventBridgeClient; readonly sqs: SQSClient };
  readonly busName: string;
}

/**
 * A queue behind a rule of its own on our bus, made as any subscriber makes it, and taken away at the end. Made again under
 * the same name it is the same. Only its rule may send to it.
 */
export class SubscriberQueue {
  readonly #place: SubscriptionPlace;
  readonly #name: string;
  /** Empty until it is made. */
  #queueUrl = '';

  private constructor(place: SubscriptionPlace, name: string) {
    this.#place = place;
    this.#name = name;
  }

  /** @param pattern which events it is sent, as EventBridge has it. */
  static async open(name: string, pattern: object, place: SubscriptionPlace): Promise<SubscriberQueue> {
    const { clients, busName } = place;
    const rule = { EventBusName: busName, EventPattern: JSON.stringify(pattern) };
    const { RuleArn: ruleArn = '' } = await clients.events.send(new PutRuleCommand({ Name: name, ...rule }));
    // Of the rule's own region and account, so that the queue is never without its policy.
    const queueArn = ruleArn.replace(/^(arn:[^:]*):events:([^:]*:[^:]*):.*$/, `$1:sqs:$2:${name}`);
    const queue = new SubscriberQueue(place, name);
    try {
      const { QueueUrl: queueUrl = '' } = await clients.sqs.send(
        new CreateQueueCommand({
          QueueName: name,
          Attributes: {
            MessageRetentionPeriod: String(RETENTION_SECONDS),
            SqsManagedSseEnabled: 'true',
            Policy: JSON.stringify(policyOf(queueArn, ruleArn)),
          },
        }),
      );
      queue.#queueUrl = queueUrl;
      const targets = { Rule: name, EventBusName: busName, Targets: [{ Id: TARGET_ID, Arn: queueArn }] };
      await clients.events.send(new PutTargetsCommand(targets));
      return queue;
    } catch (error) {
      // What was made so far is not left behind; why it failed is what counts.
      await queue.close().catch(() => undefined);
      throw error;
    }
  }

  /** Waits a moment for events, as EventBridge delivers them; each may come more than once. */
  async receive(): Promise<unknown[]> {
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
    return Messages.map(({ Body = '' }): unknown => JSON.parse(Body));
  }

  async close(): Promise<void> {
    const { clients, busName } = this.#place;
    const rule = { Rule: this.#name, EventBusName: busName };
    const results = await Promise.allSettled([
      clients.events
        .send(new RemoveTargetsCommand({ ...rule, Ids: [TARGET_ID] }))
        .then(() => clients.events.send(new DeleteRuleCommand({ Name: this.#name, EventBusName: busName }))),
      ...(this.#queueUrl === ''
        ? []
        : [clients.sqs.send(new DeleteQueueCommand({ QueueUrl: this.#queueUrl }))]),
    ]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}

function policyOf(queueArn: string, ruleArn: string) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
      },
    ],
  };
}
