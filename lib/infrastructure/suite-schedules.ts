import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { scheduleSource } from '#contracts/event-sources.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { ruleTarget } from '#infrastructure/rule-target.ts';

/** A suite that is also judged by the clock. */
export interface SuiteSchedule {
  /** The suite's name. */
  readonly suite: string;
  /** `rate(1 day)` or `cron(0 6 ? * MON-FRI *)`, in UTC. */
  readonly expression: string;
}

export interface SuiteSchedulesProps {
  readonly schedules: readonly SuiteSchedule[];
  readonly changes: Queue;
  readonly undelivered: DeadLetterQueue;
}

/** One rule per schedule of a suite; each puts a `Suite Schedule` event on the queue of changes. */
export class SuiteSchedules extends Construct {
  readonly rules: readonly Rule[];

  constructor(scope: Construct, id: string, props: SuiteSchedulesProps) {
    super(scope, id);
    this.rules = props.schedules.map(({ suite, expression }) => {
      const rule = new Rule(this, constructId(`${suite} ${expression}`), {
        description: `Judges suite ${suite} at ${expression}.`,
        schedule: Schedule.expression(expression),
      });
      rule.addTarget(
        ruleTarget({
          arn: props.changes.queueArn,
          deadLetters: props.undelivered,
          // The time of the tick is the slot: two deliveries of one tick are one change.
          input: RuleTargetInput.fromObject({
            version: '0',
            id: EventField.eventId,
            source: scheduleSource,
            'detail-type': 'Suite Schedule',
            account: EventField.account,
            region: EventField.region,
            time: EventField.time,
            resources: [],
            detail: { suite, slot: EventField.time },
          }),
        }),
      );
      return rule;
    });
  }
}
