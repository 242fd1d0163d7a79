import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { describe, expect, it } from 'vitest';
import { functionNames } from '#contracts/functions.ts';
import { promptStatements } from '#infrastructure/prompt-statements.ts';
import { listOf, synthesizeService, synthesizeStack } from './synthesized-template.ts';

describe('an encryption key', () => {
  const template = synthesizeService((stack) => ({
    encryptionKey: new Key(stack, 'Key', { enableKeyRotation: true }),
    alarmEmail: 'on-call@example.com',
  }));
  const [keyId] = template.ofType('AWS::KMS::Key')[0] ?? [];
  const keyArn = { 'Fn::GetAtt': [keyId, 'Arn'] };

  it('encrypts table, bucket, queues, logs, variables and alarms', () => {
    expect(template.only('AWS::DynamoDB::Table').Properties.SSESpecification).toEqual({
      KMSMasterKeyId: keyArn,
      SSEEnabled: true,
      SSEType: 'KMS',
    });
    const encrypted = template
      .ofType('AWS::S3::Bucket')
      .filter(([, bucket]) =>
        JSON.stringify(bucket.Properties.BucketEncryption).includes(JSON.stringify(keyArn)),
      );
    expect(encrypted).toHaveLength(1);
    for (const [, queue] of template.ofType('AWS::SQS::Queue')) {
      expect(queue.Properties.KmsMasterKeyId).toEqual(keyArn);
    }
    for (const [, group] of template.ofType('AWS::Logs::LogGroup'))
      expect(group.Properties.KmsKeyId).toEqual(keyArn);
    for (const [, lambda] of template.ofType('AWS::Lambda::Function')) {
      expect(lambda.Properties.KmsKeyArn).toEqual(keyArn);
    }
    expect(template.only('AWS::SNS::Topic').Properties.KmsMasterKeyId).toEqual(keyArn);
  });

  it('may be used by the functions, and by the AWS services that deliver for this account', () => {
    expect(template.statementsOf('infer-shard')).toContainEqual(
      expect.objectContaining({ Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: keyArn }),
    );
    const services = template
      .only('AWS::KMS::Key')
      .Properties.KeyPolicy.Statement.map(
        (statement: { Principal: { Service?: unknown } }) => statement.Principal.Service,
      )
      .filter(Boolean);
    expect(services).toContain('events.amazonaws.com');
    expect(services).toContain('cloudwatch.amazonaws.com');
  });
});

describe('a VPC', () => {
  it('takes all functions in, each with a group of its own', () => {
    const template = synthesizeService((stack) => ({
      network: { vpc: Vpc.fromVpcAttributes(stack, 'Vpc', vpcAttributes) },
    }));
    for (const [, lambda] of template.ofType('AWS::Lambda::Function')) {
      expect(lambda.Properties.VpcConfig.SubnetIds).toEqual(vpcAttributes.privateSubnetIds);
    }
    expect(template.ofType('AWS::EC2::SecurityGroup')).toHaveLength(functionNames.length);
    expect(template.statementsOf('infer-shard').map((statement) => statement.Sid)).toContain('PlaceInVpc');
  });

  it('is named in assize.yaml by its ids', () => {
    const template = synthesizeStack({
      network: {
        vpcId: 'vpc-0a1b2c3d',
        availabilityZones: ['eu-central-1a', 'eu-central-1b'],
        subnetIds: ['subnet-0a1b2c3d', 'subnet-0b1c2d3e'],
        securityGroupIds: ['sg-0a1b2c3d'],
      },
    });
    for (const [, lambda] of template.ofType('AWS::Lambda::Function')) {
      expect(lambda.Properties.VpcConfig).toMatchObject({
        SubnetIds: ['subnet-0a1b2c3d', 'subnet-0b1c2d3e'],
        SecurityGroupIds: ['sg-0a1b2c3d'],
      });
    }
  });
});

const vpcAttributes = {
  vpcId: 'vpc-0a1b2c3d',
  availabilityZones: ['eu-central-1a'],
  privateSubnetIds: ['subnet-0a1b2c3d'],
};

describe('a permissions boundary', () => {
  it('limits every role', () => {
    const template = synthesizeService((stack) => ({
      permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(stack, 'Boundary', boundaryArn),
    }));
    for (const [, role] of template.ofType('AWS::IAM::Role')) {
      expect(role.Properties.PermissionsBoundary).toBe(boundaryArn);
    }
  });
});

const boundaryArn = 'arn:aws:iam::123456789012:policy/boundary';

describe('other accounts', () => {
  const template = synthesizeStack({
    publishers: { organizationId: 'o-a1b2c3d4e5', accountIds: ['111122223333'] },
    subscribers: { accountIds: ['444455556666'] },
  });
  const statements = template
    .ofType('AWS::Events::EventBusPolicy')
    .map(([, policy]) => policy.Properties.Statement);

  it('may put the inbound types of an organisation or an account, and never speak as Assize', () => {
    const publishing = statements.filter((statement) =>
      listOf(statement.Action).includes('events:PutEvents'),
    );
    expect(publishing.map((statement) => statement.Sid).sort()).toEqual([
      'cdk-Publish111122223333',
      'cdk-PublishOrganization',
    ]);
    for (const statement of publishing) {
      expect(statement.Condition['ForAllValues:StringNotEquals']).toEqual({ 'events:source': ['assize'] });
      expect(statement.Condition['ForAllValues:StringEquals']['events:detail-type']).toContain(
        'Index Rebuilt',
      );
      expect(JSON.stringify(statement.Condition)).not.toContain('Eval ');
    }
    expect(JSON.stringify(publishing)).toContain('{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}');
  });

  it('may make rules of their own on the bus', () => {
    const subscribing = statements.filter((statement) => listOf(statement.Action).includes('events:PutRule'));
    expect(subscribing.map((statement) => statement.Sid)).toEqual(['cdk-Subscribe444455556666']);
    expect(JSON.stringify(subscribing[0]?.Resource)).toMatch(/:rule\/.*\/\*"/);
  });

  it('get no bus policy where none is named', () => {
    expect(synthesizeStack().ofType('AWS::Events::EventBusPolicy')).toEqual([]);
  });
});

describe('secrets of targets', () => {
  const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:models/*';
  const parameter = 'arn:aws:ssm:eu-central-1:123456789012:parameter/models/key';

  it('are read by infer-shard and by no other function', () => {
    const template = synthesizeStack({ targetSecretArns: [secret, parameter] });
    const reading = (name: 'infer-shard' | 'score-shard') =>
      template
        .statementsOf(name)
        .filter(({ Action }) => listOf(Action).some((action) => /^(secretsmanager|ssm):/.test(action)))
        .map(({ Action, Resource }) => [Action, Resource]);
    expect(reading('infer-shard')).toEqual([
      ['secretsmanager:GetSecretValue', secret],
      ['ssm:GetParameter', parameter],
    ]);
    expect(reading('score-shard')).toEqual([]);
  });

  it('are never all secrets at once', () => {
    expect(() =>
      synthesizeStack({ targetSecretArns: ['arn:aws:secretsmanager:eu-central-1:123456789012:secret:*'] }),
    ).toThrow('Expected the ARN of a Secrets Manager secret or an SSM parameter');
  });
});

describe('prompts outside suites', () => {
  const object = 'arn:aws:s3:::prompts/chat/*';
  const profile =
    'arn:aws:appconfig:eu-central-1:123456789012:application/abc1234/configurationprofile/def5678';
  const prompt = 'arn:aws:bedrock:eu-central-1:123456789012:prompt/PROMPT1234';

  it('are read by plan-run and by no other function', () => {
    const template = synthesizeStack({ promptArns: [object, profile, prompt] });
    const reading = (name: 'plan-run' | 'infer-shard') =>
      template
        .statementsOf(name)
        .filter(({ Sid }) => Sid?.startsWith('ReadPrompt'))
        .map(({ Action, Resource }) => [Action, Resource]);
    expect(reading('plan-run')).toEqual([
      ['s3:GetObject', object],
      [
        'appconfig:GetHostedConfigurationVersion',
        [
          'arn:aws:appconfig:eu-central-1:123456789012:application/abc1234',
          profile,
          `${profile}/hostedconfigurationversion/*`,
        ],
      ],
      ['bedrock:GetPrompt', [prompt, `${prompt}:*`]],
    ]);
    expect(reading('infer-shard')).toEqual([]);
  });

  it('cannot be read where none is listed', () => {
    const sids = synthesizeStack()
      .statementsOf('plan-run')
      .map(({ Sid }) => Sid);
    expect(sids.filter((sid) => sid?.startsWith('ReadPrompt'))).toEqual([]);
  });

  it.each(['arn:aws:s3:::*', 'arn:aws:bedrock:eu-central-1:123456789012:prompt/*', 'arn:aws:ssm:::x'])(
    'are never all prompts at once, nor something else: %s',
    (arn) => {
      expect(() => promptStatements([arn])).toThrow('Expected the ARN of an S3 object');
    },
  );
});
