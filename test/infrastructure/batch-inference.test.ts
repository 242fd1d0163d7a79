import { describe, expect, it } from 'vitest';
import { listOf, synthesizeStack } from './synthesized-template.ts';

const role = 'arn:aws:iam::123456789012:role/batch';

describe('batches of Bedrock', () => {
  it('need no right and no rule where no role is named', () => {
    const template = synthesizeStack();
    expect(
      template
        .statementsOf('infer-shard')
        .flatMap(({ Action }) => listOf(Action))
        .join(),
    ).not.toContain('bedrock');
    expect(JSON.stringify(template.ofType('AWS::Events::Rule'))).not.toContain('Batch Inference');
  });

  it('let infer-shard pass the roles that assize.yaml names to Bedrock, and to nobody else', () => {
    const template = synthesizeStack({ batchRoleArns: [role] });
    const passing = template
      .statementsOf('infer-shard')
      .filter(({ Action }) => listOf(Action).includes('iam:PassRole'));
    expect(passing.map(({ Resource, Condition }) => [Resource, Condition])).toEqual([
      [role, { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } }],
    ]);
  });

  it('wake the sweep when a job ends, with a dead-letter queue that lets the rule in', () => {
    const template = synthesizeStack({ batchRoleArns: [role] });
    const [ruleId, rule] = template
      .ofType('AWS::Events::Rule')
      .find(([, { Properties }]) =>
        JSON.stringify(Properties.EventPattern ?? {}).includes('Batch Inference'),
      )!;
    const [sweepId] = template.named('AWS::Lambda::Function', 'FunctionName', 'assize-sweep-runs');
    expect(rule.Properties.Targets[0]).toMatchObject({
      Arn: { 'Fn::GetAtt': [sweepId, 'Arn'] },
      DeadLetterConfig: { Arn: expect.anything() },
      RetryPolicy: { MaximumRetryAttempts: 10 },
    });
    expect(JSON.stringify(template.ofType('AWS::SQS::QueuePolicy'))).toContain(ruleId);
    expect(JSON.stringify(template.ofType('AWS::Lambda::Permission'))).toContain(ruleId);
  });
});
