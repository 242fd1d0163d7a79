import { Validations } from 'aws-cdk-lib';
import { EventField, type IRuleTarget, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { SubscribedEvent, VerdictFilter } from '#contracts/reactions/verdict-filter.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import type { VerdictBus } from '#infrastructure/subscriptions/bus-of.ts';
import { VerdictSubscription } from '#infrastructure/subscriptions/verdict-subscription.ts';

export interface VerdictEmailProps {
  /** The service's bus: the construct, its name, or its ARN. */
  readonly bus: VerdictBus;
  /**
   * Which events are meant.
   * @default every verdict
   */
  readonly filter?: VerdictFilter;
  /** Each has to confirm once. */
  readonly addresses: readonly string[];
  /**
   * Encrypts the topic and the dead-letter queue. The key has to let `events.amazonaws.com` use it.
   * @default the topic is not encrypted at rest: it holds headlines and figures, never rows
   */
  readonly encryptionKey?: IKey | undefined;
}

const field = (path: string) => EventField.fromPath(`$.detail.data.${path}`);

/** A mail is a few lines of text; the rest is behind the command or the address in it. */
const texts: Readonly<Record<SubscribedEvent, () => readonly string[]>> = {
  verdict: () => [
    `${field('suite')}: ${field('outcome')} for ${field('change.subject')} ${field('change.candidate')}`,
    `${field('headline')}`,
    `Team ${field('owner.team')}, ${field('rows')} rows, run ${field('runId')}`,
    `Read on: ${field('links.run')}`,
  ],
  change: () => [
    `${field('change.subject')} ${field('change.candidate')}: ${field('outcome')}`,
    `All suites have judged the change ${field('change.key')}.`,
  ],
  regression: () => [
    `${field('suite')}: ${field('metric')} regressed on ${field('slice')} in ${field('change.subject')} ${field('change.candidate')}`,
    `${field('headline')}`,
    `Read on: ${field('links.run')}`,
  ],
  action: () => [
    `${field('action')}: ${field('result')} (dry run: ${field('dryRun')})`,
    `${field('summary')}`,
    `${field('resource')}`,
  ],
  report: () => [
    `${field('title')}`,
    `${field('headline')}`,
    `From ${field('period.from')} to ${field('period.to')}`,
    `Read on: ${field('links.report')}`,
  ],
};

/** Verdicts by e-mail: a topic with its subscribers, and the rules that write to it. */
export class VerdictEmail extends Construct {
  readonly topic: Topic;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: VerdictEmailProps) {
    super(scope, id);
    const { bus, filter, encryptionKey } = props;
    this.topic = new Topic(this, 'Topic', {
      enforceSSL: true,
      ...(encryptionKey && { masterKey: encryptionKey }),
    });
    for (const address of props.addresses) this.topic.addSubscription(new EmailSubscription(address));
    const subscription = new VerdictSubscription(this, 'Subscription', {
      bus,
      ...(filter && { filter }),
      encryptionKey,
      targets: (event) => [this.#mail(texts[event]())],
    });
    this.deadLetters = subscription.deadLetters;
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'EventBridgeRules',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { ArnEquals: { 'aws:SourceArn': subscription.rules.map((rule) => rule.ruleArn) } },
      }),
    );
    Validations.of(this.topic).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'The subscribers are mailboxes; what EventBridge could not hand over is a dead letter.',
    });
  }

  #mail(lines: readonly string[]): IRuleTarget {
    return {
      bind: () => ({
        arn: this.topic.topicArn,
        input: RuleTargetInput.fromMultilineText(lines.join('\n')),
      }),
    };
  }
}
