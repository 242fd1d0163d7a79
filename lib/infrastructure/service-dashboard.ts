import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type Metric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface ServiceDashboardProps {
  readonly dashboardName: string;
  readonly alarms: readonly Alarm[];
  readonly queues: Readonly<Record<string, IQueue>>;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly functions: Readonly<Record<string, LambdaFunction>>;
  readonly runsPastDeadline: Metric;
}

const HALF_WIDTH = 12;

/** One page for the engineer on call: what is red, where work waits, what fails and how long it takes. */
export class ServiceDashboard extends Dashboard {
  constructor(scope: Construct, id: string, props: ServiceDashboardProps) {
    super(scope, id, { dashboardName: props.dashboardName, defaultInterval: Duration.hours(3) });
    const graph = (title: string, left: IMetric[]) =>
      new GraphWidget({ title, left, width: HALF_WIDTH, leftYAxis: { min: 0 } });
    const ofQueues = (queues: Readonly<Record<string, IQueue>>, metric: (queue: IQueue) => Metric) =>
      Object.entries(queues).map(([label, queue]) => metric(queue).with({ label }));
    const ofFunctions = (metric: (lambda: LambdaFunction) => Metric) =>
      Object.entries(props.functions).map(([label, lambda]) => metric(lambda).with({ label }));

    this.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...props.alarms], width: 24 }));
    this.addWidgets(
      graph(
        'Waiting messages',
        ofQueues(props.queues, (queue) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph(
        'Age of the oldest message (s)',
        ofQueues(props.queues, (queue) => queue.metricApproximateAgeOfOldestMessage()),
      ),
    );
    this.addWidgets(
      graph(
        'Dead letters',
        ofQueues(props.deadLetters, (queue) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph('Runs past their deadline', [props.runsPastDeadline]),
    );
    this.addWidgets(
      graph(
        'Errors',
        ofFunctions((lambda) => lambda.metricErrors()),
      ),
      graph(
        'Throttles',
        ofFunctions((lambda) => lambda.metricThrottles()),
      ),
    );
    this.addWidgets(
      graph(
        'Duration, 99th percentile (ms)',
        ofFunctions((lambda) => lambda.metricDuration({ statistic: Stats.p(99) })),
      ),
      graph(
        'Invocations',
        ofFunctions((lambda) => lambda.metricInvocations()),
      ),
    );
  }
}
