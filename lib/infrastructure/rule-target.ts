import { Duration } from 'aws-cdk-lib';
import type { IRuleTarget, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

export interface RuleTargetProps {
  /** ARN of the queue, bus or function that gets the event. */
  readonly arn: string;
  /** Keeps what could not be delivered; see `allowRules`. */
  readonly deadLetters: IQueue;
  /**
   * Role that delivers. Buses need one; queues and functions allow the rule in their own policy.
   * @default none
   */
  readonly role?: IRole;
  /**
   * What is sent.
   * @default the event as it came
   */
  readonly input?: RuleTargetInput;
  /**
   * Age after which delivery is given up: 1 minute to 24 hours.
   * @default 24 hours
   */
  readonly maxEventAge?: Duration;
  /**
   * Attempts after the first: 0 to 185.
   * @default 185
   */
  readonly retryAttempts?: number;
}

/**
 * A target with its retry policy and dead-letter queue. CDK's own targets know no retry policy for buses, and add one
 * statement per rule to the queue's policy, which outgrows its 8 KB.
 */
export function ruleTarget(props: RuleTargetProps): IRuleTarget {
  const { arn, role, input } = props;
  return {
    bind: () => ({
      arn,
      ...(role && { role }),
      ...(input && { input }),
      deadLetterConfig: { arn: props.deadLetters.queueArn },
      retryPolicy: {
        maximumEventAgeInSeconds: (props.maxEventAge ?? Duration.hours(24)).toSeconds(),
        maximumRetryAttempts: props.retryAttempts ?? 185,
      },
    }),
  };
}
