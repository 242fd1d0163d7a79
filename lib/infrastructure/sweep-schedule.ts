import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { ruleTarget } from '#infrastructure/rule-target.ts';

export interface SweepScheduleProps {
  readonly sweep: LambdaFunction;
  readonly undelivered: DeadLetterQueue;
}

/** Calls the sweep every minute. A sweep that is missed or fails is not tried again: the next one does the same work. */
export class SweepSchedule extends Construct {
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { sweep, undelivered }: SweepScheduleProps) {
    super(scope, id);
    this.rule = new Rule(this, 'Rule', {
      description: 'Looks for runs that are late or lost.',
      schedule: Schedule.rate(Duration.minutes(1)),
    });
    this.rule.addTarget(
      ruleTarget({
        arn: sweep.functionArn,
        deadLetters: undelivered,
        maxEventAge: Duration.minutes(1),
        retryAttempts: 0,
      }),
    );
    sweep.addPermission('SweepRule', {
      principal: new ServicePrincipal('events.amazonaws.com'),
      sourceArn: this.rule.ruleArn,
    });
    sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  }
}
