import { beforeAll, describe, expect, it } from 'vitest';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { parseDeploymentConfig } from '#infrastructure/read-deployment-config.ts';
import { targetInput } from '#local/event-bridge/target-input.ts';
import { toEventTarget } from '#local/stack/event-target.ts';
import { versionedSamples } from '#support/event-samples.ts';
import {
  listOf,
  type Resource,
  type Statement,
  type SynthesizedTemplate,
  synthesizeStack,
} from '../synthesized-template.ts';

const group = 'arn:aws:sagemaker:eu-central-1:123456789012:model-package-group/reviews';
const yaml = `
tags: { team: evaluation, environment: test }
kmsKeyArn: arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-4000-8000-0123456789ab
network: { vpcId: vpc-0a1b2c3d, availabilityZones: [eu-central-1a], subnetIds: [subnet-0a1b2c3d] }
subscriptions:
  - { name: slack, filter: { outcomes: [fail], suites: [reviews-*] }, notify: { kind: slack, urlRef: 'secretsmanager:assize/slack' } }
  - { name: teams, notify: { kind: teams, urlRef: 'ssm:/assize/teams' } }
  - { name: jira, notify: { kind: jira, siteUrl: 'https://example.atlassian.net', projectKey: EVAL, credentialRef: 'ssm:/assize/jira' } }
  - { name: hook, notify: { kind: webhook, url: 'https://hooks.example.org/a', signingSecretRef: 'ssm:/assize/hook' } }
  - { name: mail, filter: { events: [verdict, change, regression, action] }, notify: { kind: email, addresses: [on-call@example.org] } }
actions:
  - { name: approve, act: { kind: sagemaker-approval, modelPackageGroupArn: '${group}' } }
  - { name: roll-back, on: verdict, suites: [support], act: { kind: appconfig-rollback, applicationId: abc1234, environmentId: def5678, configurationProfileId: ghi9012 } }
  - { name: champion, dryRun: true, act: { kind: ssm-parameter, subjects: [reviews], parameterName: /models/reviews } }
  - { name: release, act: { kind: codepipeline-approval, subjects: [reviews], pipelineName: release, stageName: Approve, actionName: Verdict } }
  - { name: commit, act: { kind: github-status, subjects: [reviews], repository: example/reviews, tokenRef: 'secretsmanager:github' } }
`;

let template: SynthesizedTemplate;

// One synthesis for all, cdk-nag's packs included: a finding without a reason would fail it.
beforeAll(() => {
  template = synthesizeStack(parseDeploymentConfig(yaml, 'assize.yaml'));
});

/** The resource of a type that belongs to one subscription or action. */
function of(name: string, type: string): Resource[] {
  const id = name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return template
    .ofType(type)
    .filter(([logicalId]) => logicalId.startsWith(`ServiceReactions${id}`))
    .map(([, resource]) => resource);
}

const statements = (name: string): Statement[] =>
  of(name, 'AWS::IAM::Policy').flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
const granted = (name: string) => statements(name).flatMap(({ Action }) => listOf(Action));
const variables = (name: string) => of(name, 'AWS::Lambda::Function')[0]!.Properties.Environment.Variables;
const allNames = ['slack', 'teams', 'jira', 'hook', 'approve', 'roll-back', 'champion', 'release', 'commit'];
const text = (value: unknown) => JSON.stringify(value);

describe('subscriptions and actions', () => {
  it('are off by default', () => {
    const { subscriptions, actions } = deploymentConfigSchema.parse({
      tags: { team: 'a', environment: 'b' },
    });
    expect([subscriptions, actions]).toEqual([[], []]);
  });

  it.each(allNames)('%s has a rule, a queue, a function and one dead-letter queue', (name) => {
    const [rule] = of(name, 'AWS::Events::Rule');
    const [target] = rule!.Properties.Targets;
    expect(of(name, 'AWS::Events::Rule')).toHaveLength(1);
    expect(rule!.Properties.Targets).toHaveLength(1);
    expect(target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 });
    expect(of(name, 'AWS::SQS::Queue')).toHaveLength(2);
    const work = of(name, 'AWS::SQS::Queue').find(({ Properties }) => Properties.RedrivePolicy)!;
    expect(work.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(work.Properties.RedrivePolicy.deadLetterTargetArn).toEqual(target.DeadLetterConfig.Arn);
    expect(work.Properties.VisibilityTimeout).toBe(360);
    expect(of(name, 'AWS::Lambda::EventSourceMapping')[0]!.Properties).toMatchObject({
      BatchSize: 1,
      EventSourceArn: target.Arn,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('let their own rules alone send to their queues', () => {
    const policies = allNames.flatMap((name) => of(name, 'AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(2 * allNames.length);
    for (const { Properties } of policies) {
      const allowed = Properties.PolicyDocument.Statement.filter(
        ({ Effect }: { Effect: string }) => Effect === 'Allow',
      );
      expect(allowed).toHaveLength(1);
      expect(allowed[0]).toMatchObject({
        Action: 'sqs:SendMessage',
        Principal: { Service: 'events.amazonaws.com' },
      });
      expect(listOf(allowed[0].Condition.ArnEquals['aws:SourceArn'])).toHaveLength(1);
    }
  });

  it.each(allNames)('%s may take its events, note them under its name, and write logs', (name) => {
    expect(statements(name)).toContainEqual(
      expect.objectContaining({
        Sid: 'NoteEvents',
        Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
        Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [`ACTED#${name}`] } },
      }),
    );
    expect(granted(name)).not.toContain('sqs:SendMessage');
  });

  it('have alarms on their dead letters', () => {
    const alarms = template
      .ofType('AWS::CloudWatch::Alarm')
      .map(([, { Properties }]) => String(Properties.AlarmDescription));
    for (const name of [...allNames, 'mail'])
      expect(alarms).toContainEqual(expect.stringContaining(`${name} has dead letters`));
  });

  it('are refused with line and field where they are wrong, or share a name', () => {
    const parse = (change: (text: string) => string) => () =>
      parseDeploymentConfig(change(yaml), 'assize.yaml');
    expect(parse((all) => all.replace('name: teams', 'name: slack'))).toThrow(
      /"slack" is used more than once/,
    );
    expect(parse((all) => all.replace('outcomes: [fail]', 'events: [regression], outcomes: [fail]'))).toThrow(
      /assize.yaml:6:28: subscriptions.0.filter: Expected a filter of regression events .* got outcomes/,
    );
    expect(parse((all) => all.replace('secretsmanager:assize/slack', 'xoxb-123'))).toThrow(
      'must say where the secret lies',
    );
    expect(
      parse((all) => all.replace('subjects: [reviews], repository', 'subjects: [], repository')),
    ).toThrow('assize.yaml');
  });
});

describe('a subscription', () => {
  it('filters by the pattern of its rule', () => {
    expect(of('slack', 'AWS::Events::Rule')[0]!.Properties.EventPattern).toEqual({
      source: ['assize'],
      'detail-type': ['Eval Verdict Issued'],
      detail: { data: { suite: [{ wildcard: 'reviews-*' }], outcome: ['fail'] } },
    });
  });

  it('may read its own secret and talk to its own host', () => {
    expect(variables('jira').ALLOWED_HOSTS).toBe('example.atlassian.net:443');
    expect(variables('hook').ALLOWED_HOSTS).toBe('hooks.example.org:443');
    const read = (name: string, sid: string) => statements(name).find(({ Sid }) => Sid === sid)!;
    expect(read('slack', 'ReadSecrets').Action).toBe('secretsmanager:GetSecretValue');
    expect(text(read('slack', 'ReadSecrets').Resource)).toContain(':secret:assize/slack-??????"');
    expect(text(read('jira', 'ReadParameters').Resource)).toContain(':parameter/assize/jira"');
    expect(granted('jira')).not.toContain('secretsmanager:GetSecretValue');
    expect(granted('slack')).not.toContain('events:PutEvents');
  });

  it('has references to secrets in its variables, and no secrets', () => {
    expect(JSON.parse(variables('slack').REACTION)).toEqual({
      name: 'slack',
      notify: {
        kind: 'slack',
        urlRef: 'secretsmanager:assize/slack',
        hosts: ['hooks.slack.com:443', 'hooks.slack-gov.com:443'],
      },
    });
  });
});

describe('e-mail', () => {
  it('goes to a topic that its rules alone may publish to', () => {
    const [topic] = of('mail', 'AWS::SNS::TopicPolicy');
    const allowed = topic!.Properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    expect(allowed).toHaveLength(1);
    expect(allowed[0].Condition.ArnEquals['aws:SourceArn']).toHaveLength(4);
    expect(of('mail', 'AWS::SNS::Subscription')[0]!.Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'on-call@example.org',
    });
  });

  it('is text that a person can read', () => {
    const mails = of('mail', 'AWS::Events::Rule').map(({ Properties }) => {
      const name = Properties.EventPattern['detail-type'][0].toLowerCase().replaceAll(' ', '-');
      const event = versionedSamples(`events/outbound/${name}`).at(-1)!.sample;
      const [target] = Properties.Targets;
      return targetInput(toEventTarget({ ...target, Arn: 'topic' }), event as never);
    });
    expect(mails).toEqual([
      '"reviews-sentiment: waived for sentiment 4.2.0"\n' +
        '"sentiment 4.2.0: non-inferior accuracy negation=yes failed and is waived. Improvement −5.20 points [−8.10, −3.40] lies below −3.00 points."\n' +
        '"Team reviews, 3000 rows, run run_55ad184ccaafa745c3828dc9"\n' +
        '"Read on: https://assize.example.org/runs/run_55ad184ccaafa745c3828dc9"',
      '"sentiment 4.2.0: inconclusive"\n"All suites have judged the change chg_c18b0f5b24804fc6ba50468d."',
      '"reviews-sentiment: accuracy regressed on negation=yes in sentiment 4.2.0"\n' +
        '"accuracy on negation=yes: improvement −8.20 points [−12.10, −4.30]; a loss matters from 3.00 points on."\n' +
        '"Read on: https://assize.example.org/runs/run_55ad184ccaafa745c3828dc9"',
      '"roll-back-prompts: taken (dry run: false)"\n' +
        '"Stops deployment 7 of version 12, which is BAKING: AppConfig rolls it back."\n' +
        '"application abc1234, environment def5678, profile ghi9012, deployment 7"',
    ]);
  });
});

describe('an action', () => {
  /** Action and resource of all that is neither the queue's, the table's nor the log's. */
  const rights = (name: string) =>
    statements(name)
      .filter(
        ({ Sid }) => Sid && !['TakeEvents', 'NoteEvents', 'WriteLogs', 'UseKey', 'PlaceInVpc'].includes(Sid),
      )
      .map(({ Action, Resource }) => [listOf(Action).join(), text(Resource)]);

  it('is asked for its outcomes and its subjects only', () => {
    const pattern = (name: string) => of(name, 'AWS::Events::Rule')[0]!.Properties.EventPattern;
    expect(pattern('approve')).toEqual({
      source: ['assize'],
      'detail-type': ['Eval Change Decided'],
      detail: {
        data: { outcome: ['pass', 'fail'], change: { subject: [{ 'equals-ignore-case': 'reviews' }] } },
      },
    });
    expect(pattern('roll-back')).toMatchObject({
      'detail-type': ['Eval Verdict Issued'],
      detail: { data: { suite: ['support'], outcome: ['fail'], change: { subject: ['ghi9012'] } } },
    });
    expect(pattern('commit').detail.data.outcome).toEqual([
      'pass',
      'waived',
      'inconclusive',
      'incomplete',
      'fail',
    ]);
  });

  it('may change exactly its own resources, and speak of nothing else on the bus', () => {
    expect(rights('approve')).toEqual([
      ['sagemaker:DescribeModelPackage', text(`${group.replace('-group', '')}/*`)],
      ['sagemaker:UpdateModelPackage', text(`${group.replace('-group', '')}/*`)],
      ['events:PutEvents', expect.stringContaining('Bus')],
    ]);
    expect(statements('approve')).toContainEqual(
      expect.objectContaining({
        Sid: 'SayOnBus',
        Condition: {
          'ForAllValues:StringEquals': {
            'events:source': ['assize'],
            'events:detail-type': ['Eval Action Taken'],
          },
        },
      }),
    );
    expect(rights('release').map(([action]) => action)).toEqual([
      'codepipeline:GetPipelineState,codepipeline:GetPipelineExecution',
      'codepipeline:PutApprovalResult',
      'events:PutEvents',
    ]);
    expect(rights('release')[1]![1]).toContain(':release/Approve/Verdict"');
    expect(rights('roll-back')[1]).toEqual([
      'appconfig:StopDeployment',
      expect.stringMatching(/application\/abc1234\/environment\/def5678\/deployment\/\*/),
    ]);
    expect(rights('commit').map(([action]) => action)).toEqual([
      'secretsmanager:GetSecretValue',
      'events:PutEvents',
    ]);
    expect(variables('commit').ALLOWED_HOSTS).toBe('api.github.com:443');
    expect(variables('approve').ALLOWED_HOSTS).toBe('');
  });

  it('has no right to change anything in a dry run', () => {
    expect(rights('champion').map(([action]) => action)).toEqual(['ssm:GetParameter', 'events:PutEvents']);
    expect(JSON.parse(variables('champion').REACTION)).toMatchObject({ dryRun: true });
  });
});
