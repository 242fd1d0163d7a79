import { Duration, Names, Validations } from 'aws-cdk-lib';
import { type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  type Matcher,
  type SubscribedEvent,
  type VerdictFilter,
  verdictPatterns,
} from '#contracts/reactions/verdict-filter.ts';
import { allowRules } from '#infrastructure/allow-rules.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { busOf, nameBusByArn, type VerdictBus } from '#infrastructure/subscriptions/bus-of.ts';

export interface VerdictSubscriptionProps {
  /** The service's bus: the construct, its name, or its ARN. */
  readonly bus: VerdictBus;
  /**
   * Which events are meant.
   * @default every verdict
   */
  readonly filter?: VerdictFilter;
  /** Who gets them: up to five targets of EventBridge, the same for all kinds of events or one list for each. */
  readonly targets: readonly IRuleTarget[] | ((event: SubscribedEvent) => readonly IRuleTarget[]);
  /**
   * How long delivery is tried: 1 minute to 24 hours.
   * @default 24 hours
   */
  readonly maxEventAge?: Duration;
  /**
   * Attempts after the first: 0 to 185.
   * @default 185
   */
  readonly retryAttempts?: number;
  /**
   * Encrypts the dead-letter queue. The key has to let `events.amazonaws.com` use it.
   * @default SSE-SQS
   */
  readonly encryptionKey?: IKey | undefined;
  /**
   * Takes what could not be delivered; its policy lets the rules of the subscription send to it.
   * @default a queue of its own
   */
  readonly deadLetters?: DeadLetterQueue;
  /**
   * Further matchers, which the filter has no words for.
   * @default none
   */
  readonly also?: { readonly subjects?: readonly Matcher[] };
}

/** What EventBridge takes per rule. */
const MAX_TARGETS = 5;

/**
 * Brings verdicts to whoever wants them: one rule per kind of event, with a retry policy and a dead-letter queue. Events
 * come at least once; `detail.metadata.eventId` is the same for every copy.
 */
export class VerdictSubscription extends Construct {
  readonly rules: readonly Rule[];
  /** What could not be delivered; the attributes of a message name the rule, the target and the error. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: VerdictSubscriptionProps) {
    super(scope, id);
    this.deadLetters = props.deadLetters ?? this.#ownDeadLetters(props.encryptionKey);
    const eventBus = busOf(this, props.bus);
    this.rules = verdictPatterns(props.filter ?? {}, props.also).map(
      ({ event, source, detailType, detail }) => {
        const rule = new Rule(this, constructId(event), {
          description: `${detailType.join(', ')} for ${this.node.path}`,
          eventBus,
          eventPattern: {
            source: [...source],
            detailType: [...detailType],
            ...(detail && { detail }),
          },
        });
        nameBusByArn(rule, props.bus);
        const targets = typeof props.targets === 'function' ? props.targets(event) : props.targets;
        if (targets.length === 0 || targets.length > MAX_TARGETS) {
          throw new Error(
            `Expected 1 to ${MAX_TARGETS} targets of subscription ${id}, as a rule of EventBridge takes, got ${targets.length}. Make another subscription.`,
          );
        }
        for (const target of targets) rule.addTarget(this.#delivered(target, props));
        return rule;
      },
    );
    allowRules(this.deadLetters, this.rules);
  }

  /** The target as it is, with our retry policy and dead-letter queue where it brings none. */
  #delivered(target: IRuleTarget, { maxEventAge, retryAttempts }: VerdictSubscriptionProps): IRuleTarget {
    return {
      bind: (rule, targetId) => {
        const bound = target.bind(rule, targetId);
        return {
          ...bound,
          deadLetterConfig: bound.deadLetterConfig ?? { arn: this.deadLetters.queueArn },
          retryPolicy: bound.retryPolicy ?? {
            maximumEventAgeInSeconds: (maxEventAge ?? Duration.hours(24)).toSeconds(),
            maximumRetryAttempts: retryAttempts ?? 185,
          },
        };
      },
    };
  }

  #ownDeadLetters(encryptionKey: IKey | undefined): DeadLetterQueue {
    const queue = new DeadLetterQueue(this, 'DeadLetters', {
      queueName: Names.uniqueResourceName(this, { maxLength: 60, separator: '-' }),
      encryptionKey,
    });
    for (const id of ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy']) {
      Validations.of(queue).acknowledge({
        id,
        reason: 'This is the dead-letter queue of the rules of a subscription: a person redrives it.',
      });
    }
    return queue;
  }
}
