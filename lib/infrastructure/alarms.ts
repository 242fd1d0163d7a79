import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What is watched, by the name that its alarm carries. */
export interface AlarmsProps {
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly queues: Readonly<Record<string, IQueue>>;
  readonly functions: Readonly<Record<string, LambdaFunction>>;
  readonly runsPastDeadline: Metric;
  /** @default alarms change colour and tell nobody */
  readonly topic?: ITopic | undefined;
}

/** A message that is older than this waits for something that does not come: no suite's deadline is shorter by default. */
const OLDEST_MESSAGE = Duration.hours(1);

/** The four ways in which work is late or lost. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.alarms = [
      ...Object.entries(props.deadLetters).map(([name, queue]) =>
        this.#alarm(`DeadLetters-${name}`, {
          description: `${name} has dead letters. See docs/runbook.md, "Dead letters".`,
          // Not NumberOfMessagesSent: it stays 0 for what a redrive policy moves.
          metric: queue.metricApproximateNumberOfMessagesVisible({
            period: Duration.minutes(5),
            statistic: Stats.MAXIMUM,
          }),
          threshold: 1,
        }),
      ),
      ...Object.entries(props.queues).map(([name, queue]) =>
        this.#alarm(`OldestMessage-${name}`, {
          description: `A message on ${name} is older than ${OLDEST_MESSAGE.toHumanString()}. See docs/runbook.md, "Stuck runs".`,
          metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
          threshold: OLDEST_MESSAGE.toSeconds(),
        }),
      ),
      ...Object.entries(props.functions).map(([name, lambda]) =>
        this.#alarm(`Errors-${name}`, {
          description: `${name} fails again and again. One failure is tried again by itself; what fails for good is a dead letter.`,
          metric: lambda.metricErrors({ period: Duration.minutes(5), statistic: Stats.SUM }),
          threshold: 1,
          evaluationPeriods: 3,
          datapointsToAlarm: 2,
        }),
      ),
      this.#alarm('RunsPastDeadline', {
        description: 'A run is past its deadline and has no verdict. See docs/runbook.md, "Stuck runs".',
        metric: props.runsPastDeadline,
        threshold: 1,
        // The sweep ends such a run as incomplete; a run that is still there on the third sweep was not ended.
        evaluationPeriods: 3,
        datapointsToAlarm: 3,
      }),
    ];
    if (props.topic) {
      for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(props.topic));
    }
  }

  #alarm(
    id: string,
    what: {
      readonly description: string;
      readonly metric: Metric;
      readonly threshold: number;
      readonly evaluationPeriods?: number;
      readonly datapointsToAlarm?: number;
    },
  ): Alarm {
    return new Alarm(this, id, {
      alarmDescription: what.description,
      metric: what.metric,
      threshold: what.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: what.evaluationPeriods ?? 1,
      datapointsToAlarm: what.datapointsToAlarm ?? 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
