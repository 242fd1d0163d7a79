import { describe, expect, it } from 'vitest';
import { functionNames, queueNames } from '#contracts/functions.ts';
import { synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack({ alarmEmail: 'on-call@example.com' });
const alarms = template.ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const watching = (metric: string) => alarms.filter((alarm) => alarm.MetricName === metric);
const idsWatched = (metric: string) =>
  watching(metric).map((alarm) => alarm.Dimensions[0].Value['Fn::GetAtt']?.[0]);

describe('alarms', () => {
  it('watch every dead-letter queue from its first message on', () => {
    const deadLetterQueues = [
      ...queueNames.map((name) => `assize-${name}-dead-letters`),
      'assize-undelivered',
    ];
    expect(idsWatched('ApproximateNumberOfMessagesVisible').sort()).toEqual(
      deadLetterQueues.map((name) => template.named('AWS::SQS::Queue', 'QueueName', name)[0]).sort(),
    );
    for (const alarm of watching('ApproximateNumberOfMessagesVisible')) expect(alarm.Threshold).toBe(1);
  });

  it('watch the oldest message of every queue and the errors of every function', () => {
    expect(idsWatched('ApproximateAgeOfOldestMessage').sort()).toEqual(
      queueNames.map((name) => template.named('AWS::SQS::Queue', 'QueueName', `assize-${name}`)[0]).sort(),
    );
    expect(watching('Errors')).toHaveLength(functionNames.length);
  });

  it('watch the runs that the sweep counts as past their deadline, under the name that it counts them by', () => {
    const [alarm] = watching('RunsPastDeadline');
    expect(alarm).toMatchObject({ Namespace: 'Assize', Dimensions: [{ Name: 'service', Value: 'assize' }] });
    const [, sweep] = template.named('AWS::Lambda::Function', 'FunctionName', 'assize-sweep-runs');
    expect(sweep.Properties.Environment.Variables).toMatchObject({
      POWERTOOLS_METRICS_NAMESPACE: 'Assize',
      POWERTOOLS_SERVICE_NAME: 'assize',
    });
  });

  it('tell the address that the deployment names', () => {
    const topic = { Ref: template.ofType('AWS::SNS::Topic')[0]?.[0] };
    for (const alarm of alarms) expect(alarm.AlarmActions).toEqual([topic]);
    expect(template.only('AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'on-call@example.com',
    });
  });

  it('show themselves on the dashboard', () => {
    const body = JSON.stringify(template.only('AWS::CloudWatch::Dashboard').Properties.DashboardBody);
    for (const title of [
      'Alarms',
      'Waiting messages',
      'Dead letters',
      'Runs past their deadline',
      'Errors',
    ]) {
      expect(body).toContain(title);
    }
  });
});
