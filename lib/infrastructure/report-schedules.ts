import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ScheduledReport } from '#contracts/scheduled-report.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { ruleTarget } from '#infrastructure/rule-target.ts';

export interface ReportSchedulesProps {
  readonly reports: readonly ScheduledReport[];
  readonly writer: LambdaFunction;
  readonly undelivered: DeadLetterQueue;
}

/** How late a report may still be written. */
const LATEST = Duration.hours(6);

/** One rule per report; each calls the function that writes it, with the report and the slot. */
export class ReportSchedules extends Construct {
  readonly rules: readonly Rule[];

  constructor(scope: Construct, id: string, { reports, writer, undelivered }: ReportSchedulesProps) {
    super(scope, id);
    this.rules = reports.map((report) => {
      const rule = new Rule(this, constructId(report.name), {
        description: `Writes report ${report.name} at ${report.schedule}.`,
        schedule: Schedule.expression(report.schedule),
      });
      rule.addTarget(
        ruleTarget({
          arn: writer.functionArn,
          deadLetters: undelivered,
          maxEventAge: LATEST,
          input: RuleTargetInput.fromObject({ report, slot: EventField.time }),
        }),
      );
      writer.addPermission(constructId(report.name), {
        principal: new ServicePrincipal('events.amazonaws.com'),
        sourceArn: rule.ruleArn,
      });
      return rule;
    });
    writer.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: LATEST });
  }
}
