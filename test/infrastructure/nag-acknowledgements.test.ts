import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { createApp } from '#infrastructure/create-app.ts';
import { acknowledgements } from '#infrastructure/nag-acknowledgements.ts';
import { synthesizeStack } from './synthesized-template.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('nag acknowledgements', () => {
  it('give each finding a reason that is a sentence', () => {
    const stack = new Stack(new App());
    const listed = {
      secretArns: ['arn:aws:ssm:::parameter/a/*'],
      promptArns: ['arn:aws:s3:::prompts/*'],
      targetArns: ['arn:aws:es:eu-central-1:123456789012:domain/articles'],
      asyncArns: ['arn:aws:s3:::models/in/*'],
    };
    for (const { reason } of acknowledgements(new Bucket(stack, 'Bucket'), listed)) {
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it('leave nothing for AwsSolutions and Serverless to find, whatever the deployment asks for', () => {
    expect(() =>
      synthesizeStack({
        alarmEmail: 'on-call@example.com',
        targetSecretArns: ['arn:aws:secretsmanager:eu-central-1:123456789012:secret:models/*'],
        promptArns: [
          'arn:aws:s3:::prompts/chat/*',
          'arn:aws:appconfig:eu-central-1:123456789012:application/abc1234/configurationprofile/def5678',
          'arn:aws:bedrock:eu-central-1:123456789012:prompt/PROMPT1234',
        ],
        targetArns: [
          'arn:aws:bedrock:*::foundation-model/vendor.model-v1:0',
          'arn:aws:bedrock:eu-central-1:123456789012:application-inference-profile/team*',
          'arn:aws:lambda:eu-central-1:123456789012:function:agent-*',
          'arn:aws:es:eu-central-1:123456789012:domain/articles',
        ],
        asyncInference: {
          inputArns: ['arn:aws:s3:::models/in/*'],
          outputArns: ['arn:aws:s3:::models/out/*'],
        },
        batchRoleArns: ['arn:aws:iam::123456789012:role/batch'],
        network: {
          vpcId: 'vpc-0a1b2c3d',
          availabilityZones: ['eu-central-1a'],
          subnetIds: ['subnet-0a1b2c3d'],
        },
      }),
    ).not.toThrow();
  });

  it('are needed: a finding without one fails the synthesis', () => {
    const bucketWith = (acknowledged: readonly string[]) => {
      const app = createApp(temporaryFolder());
      const bucket = new Bucket(new Stack(app, 'unacknowledged'), 'Bucket');
      for (const id of acknowledged) Validations.of(bucket).acknowledge({ id, reason: 'Tried in a test.' });
      return app;
    };
    expect(() => bucketWith([]).synth()).toThrow('AwsSolutions-S1');
    expect(() => bucketWith(['AwsSolutions-S1']).synth()).toThrow('AwsSolutions-S10');
    expect(() => bucketWith(['AwsSolutions-S1', 'AwsSolutions-S10']).synth()).not.toThrow();
  });
});
