import { describe, expect, it } from 'vitest';
import { functionNames, functionShapes, queueNames } from '#contracts/functions.ts';
import { synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack();
const queueNamed = (name: string) => template.named('AWS::SQS::Queue', 'QueueName', `assize-${name}`);

describe('work queue', () => {
  it.each(queueNames)('%s hides a message for at least six times its function timeout', (name) => {
    const [, queue] = queueNamed(name);
    const consumer = functionNames.find((candidate) => functionShapes[candidate].queue === name);
    const timeout = consumer ? functionShapes[consumer].timeoutSeconds : Number.POSITIVE_INFINITY;
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
  });

  it.each(queueNames)(
    '%s gives up after five receives, to a dead-letter queue that takes from it alone',
    (name) => {
      const [, queue] = queueNamed(name);
      const [deadLettersId, deadLetters] = queueNamed(`${name}-dead-letters`);
      expect(queue.Properties.RedrivePolicy).toEqual({
        deadLetterTargetArn: { 'Fn::GetAtt': [deadLettersId, 'Arn'] },
        maxReceiveCount: 5,
      });
      expect(queue.Properties.RedriveAllowPolicy).toEqual({ redrivePermission: 'denyAll' });
      expect(deadLetters.Properties.RedriveAllowPolicy.redrivePermission).toBe('byQueue');
      expect(JSON.stringify(deadLetters.Properties.RedriveAllowPolicy.sourceQueueArns)).toMatch(
        `:assize-${name}"`,
      );
      expect(deadLetters.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3_600);
    },
  );

  it('refuses requests that are not encrypted in transit, on every queue', () => {
    const denying = template
      .ofType('AWS::SQS::QueuePolicy')
      .filter(([, policy]) =>
        policy.Properties.PolicyDocument.Statement.some(
          (statement: { Effect: string; Condition?: unknown }) =>
            statement.Effect === 'Deny' &&
            JSON.stringify(statement.Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
        ),
      )
      .flatMap(([, policy]) => policy.Properties.Queues.map((queue: { Ref: string }) => queue.Ref));
    expect(denying.sort()).toEqual(
      template
        .ofType('AWS::SQS::Queue')
        .map(([id]) => id)
        .sort(),
    );
  });

  it('feeds each function one batch at a time, with single failures reported and a limit on concurrency', () => {
    for (const name of functionNames) {
      const { queue, batchSize, maxConcurrency } = functionShapes[name];
      const [functionId] = template.named('AWS::Lambda::Function', 'FunctionName', `assize-${name}`);
      const mappings = template
        .ofType('AWS::Lambda::EventSourceMapping')
        .filter(([, mapping]) => mapping.Properties.FunctionName.Ref === functionId)
        .map(([, mapping]) => mapping.Properties);
      expect(mappings).toHaveLength(queue === null ? 0 : 1);
      if (queue === null) continue;
      expect(mappings[0]).toMatchObject({
        EventSourceArn: { 'Fn::GetAtt': [queueNamed(queue)[0], 'Arn'] },
        BatchSize: batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: maxConcurrency },
      });
    }
  });
});
