import type { Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { allowRules } from '#infrastructure/allow-rules.ts';
import { ruleTarget } from '#infrastructure/rule-target.ts';
import type { ReactionFunction } from '#infrastructure/subscriptions/reaction-function.ts';
import {
  VerdictSubscription,
  type VerdictSubscriptionProps,
} from '#infrastructure/subscriptions/verdict-subscription.ts';

/** The subscription that feeds a function: what EventBridge cannot deliver goes where the function's own dead letters go. */
export function subscribe(
  scope: Construct,
  { work }: ReactionFunction,
  props: Omit<VerdictSubscriptionProps, 'targets' | 'deadLetters'>,
): readonly Rule[] {
  const { rules } = new VerdictSubscription(scope, 'Subscription', {
    ...props,
    deadLetters: work.deadLetters,
    targets: [ruleTarget({ arn: work.queue.queueArn, deadLetters: work.deadLetters })],
  });
  allowRules(work.queue, rules);
  return rules;
}
