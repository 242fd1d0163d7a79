import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowFunctionNames, functionNames, functionShapes, queueNames } from '#contracts/functions.ts';
import { reactionFunctionNames } from '#contracts/reactions/reaction-functions.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack({ alarmEmail: 'on-call@example.com' }, [
  { suite: 'reviews-sentiment', expression: 'rate(1 day)' },
]);

describe('assize stack', () => {
  it('deploys exactly the folders in functions/ but for what subscriptions and actions ask for, and each holds its handler alone', () => {
    const folder = join(import.meta.dirname, '../../functions');
    const folders = readdirSync(folder).sort();
    const deployed = template
      .ofType('AWS::Lambda::Function')
      .map(([, lambda]) => lambda.Properties.FunctionName.replace(/^assize-/, ''))
      .sort();
    expect([...deployed, ...reactionFunctionNames].sort()).toEqual(folders);
    for (const name of folders) expect(readdirSync(join(folder, name))).toEqual(['handler.ts']);
  });

  it('gives every function the runtime, size, logs and tracing of its contract', () => {
    for (const name of functionNames) {
      const [, { Properties: lambda }] = template.named(
        'AWS::Lambda::Function',
        'FunctionName',
        `assize-${name}`,
      );
      expect(lambda).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        MemorySize: functionShapes[name].memoryMegabytes,
        Timeout: functionShapes[name].timeoutSeconds,
        Description: functionShapes[name].meaning,
        LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.any(String) } },
        TracingConfig: { Mode: 'Active' },
      });
    }
    for (const [, group] of template.ofType('AWS::Logs::LogGroup')) {
      expect(group.Properties.RetentionInDays).toBe(30);
    }
  });

  it('lets messages return only to the functions that send to their own upstream', () => {
    const allowed = template
      .ofType('AWS::Lambda::Function')
      .filter(([, lambda]) => lambda.Properties.RecursiveLoop === 'Allow')
      .map(([, lambda]) => lambda.Properties.FunctionName)
      .sort();
    expect(allowed).toEqual([
      'assize-decide-run',
      'assize-infer-shard',
      'assize-plan-run',
      'assize-score-shard',
    ]);
  });

  it('names its outputs as the contract does', () => {
    expect(Object.keys(template.outputs).sort()).toEqual(
      [
        stackOutputs.tableName,
        stackOutputs.bucketName,
        stackOutputs.busName,
        stackOutputs.codeVersion,
        stackOutputs.undeliveredQueueUrl,
        stackOutputs.catalogueDatabase,
        ...queueNames.flatMap((name) => [stackOutputs.queueUrl(name), stackOutputs.deadLetterQueueUrl(name)]),
        stackOutputs.apiUrl,
        ...flowFunctionNames.map((name) => stackOutputs.functionName(name)),
      ].sort(),
    );
    expect(stackOutputs.queueUrl('infer')).toBe('InferQueueUrl');
    expect(stackOutputs.functionName('plan-run')).toBe('PlanRunFunctionName');
  });

  it('tags everything that can be tagged with team, service and environment', () => {
    const untaggable = new Set([
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGatewayV2::Route',
      'AWS::CloudWatch::Dashboard',
      'AWS::Events::Archive',
      'AWS::Glue::Database',
      'AWS::Glue::Table',
      'AWS::IAM::Policy',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Lambda::Permission',
      'AWS::S3::BucketPolicy',
      'AWS::SNS::Subscription',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::QueuePolicy',
    ]);
    const tags = [
      { Key: 'environment', Value: 'test' },
      { Key: 'service', Value: 'assize' },
      { Key: 'team', Value: 'evaluation' },
    ];
    const untagged = Object.entries(template.resources)
      .filter(([, resource]) => !untaggable.has(resource.Type))
      .filter(([, { Properties }]) => {
        const found = Properties.Tags ?? [];
        // API Gateway takes them as one object.
        if (!Array.isArray(found)) return !tags.every((tag) => found[tag.Key] === tag.Value);
        return !tags.every((tag) =>
          found.some((own: typeof tag) => own.Key === tag.Key && own.Value === tag.Value),
        );
      });
    expect(untagged).toEqual([]);
  });

  it('brings no function of its own beside the service: nothing that CDK would add runs', () => {
    const types = new Set(Object.values(template.resources).map((resource) => resource.Type));
    expect(
      [...types].filter((type) => type.startsWith('Custom::') || type.includes('CustomResource')),
    ).toEqual([]);
  });

  it('asks the local cloud for no intrinsic function beyond Ref, GetAtt, Join and Sub', () => {
    const used = new Set(JSON.stringify(template.resources).match(/"(Ref|Fn::\w+)":/g));
    expect([...used].sort()).toEqual(['"Fn::GetAtt":', '"Fn::Join":', '"Fn::Sub":', '"Ref":']);
  });
});
