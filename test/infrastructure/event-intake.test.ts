import { describe, expect, it } from 'vitest';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { type Resource, synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack({}, [{ suite: 'reviews-sentiment', expression: 'rate(1 day)' }]);
const [busId] = template.ofType('AWS::Events::EventBus')[0] ?? [];
const [changesId] = template.named('AWS::SQS::Queue', 'QueueName', 'assize-changes');
const [undeliveredId] = template.named('AWS::SQS::Queue', 'QueueName', 'assize-undelivered');
const rules = template
  .ofType('AWS::Events::Rule')
  .map(([id, { Properties }]) => ({ id, ...Properties }) as Resource);
const targeting = (id: string | undefined) =>
  rules.filter((rule) => rule.Targets[0].Arn['Fn::GetAtt'][0] === id && rule.EventPattern);

const rightsOf = (queueId: string) =>
  template
    .ofType('AWS::SQS::QueuePolicy')
    .filter(([, policy]) => policy.Properties.Queues[0].Ref === queueId)
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)
    .find((statement) => statement.Sid === 'EventBridgeRules');

describe('event intake', () => {
  it('recognises every trigger of the catalogue on our bus and hands it to the queue of changes', () => {
    const recognising = targeting(changesId);
    expect(recognising.map((rule) => rule.EventPattern)).toEqual(
      triggerCatalogue.map(({ pattern }) => pattern),
    );
    for (const rule of recognising) expect(rule.EventBusName).toEqual({ Ref: busId });
  });

  it("forwards AWS's own events, and those alone, from the default bus to ours", () => {
    const forwarding = targeting(busId);
    expect(forwarding.map((rule) => rule.EventPattern)).toEqual(
      triggerCatalogue.filter(({ bus }) => bus === 'default').map(({ pattern }) => pattern),
    );
    for (const rule of forwarding) {
      expect(rule.EventBusName).toBeUndefined();
      expect(rule.Targets[0].RoleArn).toBeDefined();
    }
  });

  it('gives every target of every rule a retry policy and a dead-letter queue', () => {
    for (const rule of rules) {
      expect(rule.Targets.length).toBeLessThanOrEqual(5);
      for (const target of rule.Targets) {
        expect(target.DeadLetterConfig).toEqual({ Arn: { 'Fn::GetAtt': [undeliveredId, 'Arn'] } });
        expect(target.RetryPolicy).toEqual({
          MaximumEventAgeInSeconds: expect.any(Number),
          MaximumRetryAttempts: expect.any(Number),
        });
      }
    }
  });

  it('lets exactly its rules send to the queues', () => {
    const arns = (ids: string[]) => ids.map((id) => JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] })).sort();
    const allowed = (queueId: string) =>
      rightsOf(queueId)
        .Condition.ArnEquals['aws:SourceArn'].map((arn: unknown) => JSON.stringify(arn))
        .sort();
    expect(allowed(changesId)).toEqual(
      arns(rules.filter((rule) => rule.Targets[0].Arn['Fn::GetAtt'][0] === changesId).map((rule) => rule.id)),
    );
    expect(allowed(undeliveredId)).toEqual(arns(rules.map((rule) => rule.id)));
  });

  it('keeps inbound types for replay, and nothing that Assize itself says', () => {
    const archive = template.only('AWS::Events::Archive').Properties;
    expect(archive.RetentionDays).toBe(90);
    expect(archive.EventPattern.source).toEqual([{ 'anything-but': ['assize'] }]);
    expect(archive.EventPattern['detail-type']).toEqual(
      [...new Set(triggerCatalogue.flatMap(({ pattern }) => pattern['detail-type']))].sort(),
    );
    expect(JSON.stringify(archive.EventPattern['detail-type'])).not.toContain('Eval ');
  });

  it('writes no pattern that EventBridge would refuse for its length', () => {
    for (const rule of rules)
      expect(JSON.stringify(rule.EventPattern ?? {}).length).toBeLessThanOrEqual(2_048);
  });
});

describe('schedules', () => {
  it('put an event in the name of their suite on the queue of changes, with the tick as its slot', () => {
    const rule = rules.find((candidate) => candidate.ScheduleExpression === 'rate(1 day)');
    expect(rule?.Targets[0].Arn).toEqual({ 'Fn::GetAtt': [changesId, 'Arn'] });
    const { InputPathsMap: paths, InputTemplate: input } = rule?.Targets[0].InputTransformer ?? {};
    expect(paths).toMatchObject({ id: '$.id', time: '$.time' });
    const event = JSON.parse(input.replace(/<(\w+)>/g, '"$1"'));
    expect(event).toMatchObject({
      source: 'assize.schedule',
      'detail-type': 'Suite Schedule',
      time: 'time',
      detail: { suite: 'reviews-sentiment', slot: 'time' },
    });
    const suiteSchedule = triggerCatalogue.find(({ name }) => name === 'suite-schedule');
    const recognised = suiteSchedule?.recognise({
      ...event,
      time: '2026-11-23T06:00:00Z',
      detail: { ...event.detail, slot: '2026-11-23T06:00:00Z' },
    });
    expect(recognised).toMatchObject({
      kind: 'change',
      change: { kind: 'schedule', suite: 'reviews-sentiment' },
    });
  });

  it('call the sweep every minute', () => {
    const [sweepId] = template.named('AWS::Lambda::Function', 'FunctionName', 'assize-sweep-runs');
    const rule = rules.find((candidate) => candidate.ScheduleExpression === 'rate(1 minute)');
    expect(rule?.Targets[0].Arn).toEqual({ 'Fn::GetAtt': [sweepId, 'Arn'] });
    expect(
      template.named('AWS::Lambda::Permission', 'Principal', 'events.amazonaws.com')[1].Properties,
    ).toMatchObject({
      FunctionName: { 'Fn::GetAtt': [sweepId, 'Arn'] },
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': [rule?.id, 'Arn'] },
    });
    const [, { Properties: invoked }] = template
      .ofType('AWS::Lambda::EventInvokeConfig')
      .find(([, { Properties }]) => Properties.FunctionName.Ref === sweepId)!;
    expect(invoked.MaximumRetryAttempts).toBe(0);
  });
});
