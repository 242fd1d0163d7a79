import type { IRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** Lets exactly these rules send to the queue, as target or as dead letters, in one statement of its policy. */
export function allowRules(queue: Queue, rules: readonly IRule[]): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EventBridgeRules',
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rules.map((rule) => rule.ruleArn) } },
    }),
  );
}
