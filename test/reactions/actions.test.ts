import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { composeEvent } from '#contracts/events/compose-event.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import type { ActionProps, actionCatalogue } from '#contracts/reactions/actions/action-catalogue.ts';
import { type FakeAws, startFakeAws } from '#support/reactions/fake-aws.ts';
import { openReactionWorld, type ReactionWorld } from '#support/reactions/reaction-world.ts';
import { type RecordingServer, startRecordingServer } from '#support/reactions/recording-server.ts';

const group = 'arn:aws:sagemaker:eu-central-1:123456789012:model-package-group/reviews';
const packageArn = 'arn:aws:sagemaker:eu-central-1:123456789012:model-package/reviews/7';
const deployments = '/applications/abc1234/environments/def5678/deployments';
const sha = '0123456789abcdef0123456789abcdef01234567';

type Outcome = 'pass' | 'fail' | 'waived' | 'inconclusive' | 'incomplete';

/** A decided change as a queue delivers it. */
function decided(
  outcome: Outcome,
  candidate: string,
  { subject = 'reviews', runId = 'run_1', at = '2026-11-28T11:59:00.000Z' } = {},
): string {
  const change = { key: `chg_${candidate}`, kind: 'model' as const, subject, candidate, baseline: '6' };
  const event = composeEvent(
    'Eval Change Decided',
    { change, outcome, suites: [{ suite: 'reviews-quality', runId, outcome }] },
    { correlationId: change.key, causationId: 'cause', occurredAtMs: Date.parse(at) },
  );
  return JSON.stringify({
    id: 'delivery',
    source: 'assize',
    'detail-type': event.detailType,
    time: at,
    detail: event.detail,
  });
}

let aws: FakeAws;
let github: RecordingServer;
let statuses: { state: string; context: string; description: string }[];
let world: ReactionWorld;
const open: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  statuses = [];
  aws = await startFakeAws();
  github = await startRecordingServer(({ method, body }) => {
    if (method === 'GET') return { status: 200, body: statuses };
    statuses.unshift(JSON.parse(body));
    return { status: 201, body: {} };
  });
  open.push(aws, github);
  world = await openReactionWorld({
    origin: aws.origin,
    hosts: [github.host],
    secrets: { 'secretsmanager:github': 'ghs_token' },
  });
});

afterAll(async () => {
  for (const server of open) await server.close();
});

/** What stands between an event and what it changes, for one kind of action each. */
interface Case {
  readonly act: () => ActionProps;
  /** How things are before. */
  readonly given: () => void;
  readonly event: string;
  readonly resource: string;
  /** What the receiver gets: the one request that changes something. */
  readonly change: {
    readonly method: string;
    readonly path: string;
    readonly headers?: object;
    readonly body: unknown;
  };
  readonly changes: () => readonly { method: string; path: string; headers: object; body: string }[];
  readonly refuse: () => void;
}

const cases: Readonly<Record<keyof typeof actionCatalogue, Case>> = {
  'sagemaker-approval': {
    act: () => ({ kind: 'sagemaker-approval', modelPackageGroupArn: group }),
    given: () => aws.state.packages.set(packageArn, 'PendingManualApproval'),
    event: decided('pass', '7'),
    resource: packageArn,
    change: {
      method: 'POST',
      path: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'SageMaker.UpdateModelPackage',
      },
      body: {
        ModelPackageArn: packageArn,
        ModelApprovalStatus: 'Approved',
        ApprovalDescription: expect.stringMatching(
          /^Assize evt_[0-9a-f]{32}: reviews 7: the suites that judged it say pass\.$/,
        ),
      },
    },
    changes: () => aws.changes(),
    refuse: () => {
      aws.state.refuseChanges = { status: 400, body: { __type: 'ConflictException', message: 'busy' } };
    },
  },
  'appconfig-rollback': {
    act: () => rollback,
    given: () =>
      aws.state.deployments.push({ number: 7, profileId: 'ghi9012', version: '12', state: 'BAKING' }),
    event: decided('fail', '12'),
    resource: 'application abc1234, environment def5678, profile ghi9012, deployment 7',
    change: { method: 'DELETE', path: `${deployments}/7`, body: '' },
    changes: () => aws.changes(),
    refuse: () => {
      aws.state.refuseChanges = {
        status: 500,
        body: { message: 'no' },
        headers: { 'x-amzn-errortype': 'InternalServerException' },
      };
    },
  },
  'ssm-parameter': {
    act: () => ({
      kind: 'ssm-parameter',
      subjects: ['reviews'],
      parameterName: '/models/reviews/champion',
      value: '{subject}@{candidate}',
    }),
    given: () => aws.state.parameters.set('/models/reviews/champion', 'reviews@6'),
    event: decided('pass', '7'),
    resource: '/models/reviews/champion',
    change: {
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.PutParameter' },
      body: { Name: '/models/reviews/champion', Value: 'reviews@7', Type: 'String', Overwrite: true },
    },
    changes: () => aws.changes(),
    refuse: () => {
      aws.state.refuseChanges = { status: 400, body: { __type: 'TooManyUpdates', message: 'slower' } };
    },
  },
  'codepipeline-approval': {
    act: () => approval,
    given: () => {},
    event: decided('fail', 'v2'),
    resource: 'release/Approve/Verdict, execution exec-1',
    change: {
      method: 'POST',
      path: '/',
      headers: { 'x-amz-target': 'CodePipeline_20150709.PutApprovalResult' },
      body: {
        pipelineName: 'release',
        stageName: 'Approve',
        actionName: 'Verdict',
        token: 'token-1',
        result: { status: 'Rejected', summary: expect.stringContaining('say fail') },
      },
    },
    changes: () => aws.changes(),
    refuse: () => {
      aws.state.refuseChanges = { status: 400, body: { __type: 'InvalidApprovalTokenException' } };
    },
  },
  'github-status': {
    act: () => ({
      kind: 'github-status',
      subjects: ['reviews'],
      repository: 'example/reviews',
      context: 'assize/{subject}',
      detailsUrl: 'https://assize.example.org/changes/{changeKey}',
      tokenRef: 'secretsmanager:github',
      apiUrl: github.origin,
    }),
    given: () => {},
    event: decided('inconclusive', sha),
    resource: `example/reviews@${sha}, status assize/reviews`,
    change: {
      method: 'POST',
      path: `/repos/example/reviews/statuses/${sha}`,
      headers: { authorization: 'Bearer ghs_token', accept: 'application/vnd.github+json' },
      body: {
        state: 'error',
        context: 'assize/reviews',
        description: `inconclusive: reviews ${sha}: the suites that judged it say inconclusive.`,
        target_url: `https://assize.example.org/changes/chg_${sha}`,
      },
    },
    changes: () => github.received.filter(({ method }) => method !== 'GET'),
    refuse: () => {
      github.reply = ({ method }) => (method === 'GET' ? { status: 200, body: [] } : { status: 422 });
    },
  },
};

const rollback: ActionProps = {
  kind: 'appconfig-rollback',
  applicationId: 'abc1234',
  environmentId: 'def5678',
  configurationProfileId: 'ghi9012',
};
const approval: ActionProps = {
  kind: 'codepipeline-approval',
  subjects: ['reviews'],
  pipelineName: 'release',
  stageName: 'Approve',
  actionName: 'Verdict',
};

const told = () =>
  world.events.map((event) => {
    const { detailType, detail } = event;
    expect(
      readEvent({ id: '1', source: 'assize', 'detail-type': detailType, time: '', detail }),
    ).toMatchObject({ kind: 'event' });
    return (detail as { data: Record<string, unknown> }).data;
  });

describe.each(Object.keys(cases) as (keyof typeof cases)[])('%s', (kind) => {
  const { act, given, event, resource, change, changes, refuse } = cases[kind];

  it('asks the service for one change, and tells the bus', async () => {
    given();
    expect(await world.action(act(), event)).toMatchObject({ result: 'taken', resource });
    expect(changes()).toHaveLength(1);
    const [{ method, path, headers, body }] = changes() as [ReturnType<Case['changes']>[number]];
    expect({ method, path }).toEqual({ method: change.method, path: change.path });
    expect(headers).toMatchObject(change.headers ?? {});
    expect(body === '' ? '' : JSON.parse(body)).toEqual(change.body);
    expect(told()).toEqual([
      expect.objectContaining({ action: 'act', kind, dryRun: false, result: 'taken', resource }),
    ]);
  });

  it('acts once on an event that comes again, and not where things are as wanted', async () => {
    given();
    await world.action(act(), event);
    expect(await world.action(act(), event)).toMatchObject({ result: 'repeat' });
    expect(await world.action(act(), event, { name: 'another' })).toMatchObject({ result: 'already' });
    expect(changes()).toHaveLength(1);
    expect(told().map(({ result }) => result)).toEqual(['taken', 'already']);
  });

  it('looks in a dry run, changes nothing, and says what it would do', async () => {
    given();
    expect(await world.action(act(), event, { dryRun: true })).toMatchObject({ result: 'taken', resource });
    expect(changes()).toEqual([]);
    expect(told()).toEqual([expect.objectContaining({ dryRun: true, result: 'taken', resource })]);
  });

  it('does not act again where it died between acting and noting it', async () => {
    given();
    world.crash.before = 'keep';
    await expect(world.action(act(), event)).rejects.toThrow('died before keep');
    expect(told()).toEqual([]);
    world.clock.ms += 360_000;
    expect(await world.action(act(), event)).toMatchObject({ result: 'already' });
    expect(changes()).toHaveLength(1);
    expect(told()).toHaveLength(1);
  });

  it('tells the same event again where it died after telling it', async () => {
    given();
    world.crash.before = 'finish';
    await expect(world.action(act(), event)).rejects.toThrow('died before finish');
    world.clock.ms += 360_000;
    expect(await world.action(act(), event)).toMatchObject({ result: 'taken' });
    const [first, second] = world.events;
    expect(second).toEqual(first);
    expect(changes()).toHaveLength(1);
  });

  it('fails where the service refuses, tells nothing, and acts once it takes it', async () => {
    given();
    refuse();
    await expect(world.action(act(), event)).rejects.toThrow();
    expect(told()).toEqual([]);
    aws.state.refuseChanges = null;
    github.reply = ({ method }) => (method === 'GET' ? { status: 200, body: [] } : { status: 201, body: {} });
    world.clock.ms += 360_000;
    expect(await world.action(act(), event)).toMatchObject({ result: 'taken' });
  });
});

it('never lets a decision undo a newer one', async () => {
  const { act, given } = cases['ssm-parameter'];
  given();
  await world.action(act(), decided('pass', '9', { at: '2026-11-28T11:59:00.000Z' }));
  expect(await world.action(act(), decided('pass', '8', { at: '2026-11-28T11:00:00.000Z' }))).toMatchObject({
    result: 'not-possible',
    summary: 'A newer decision was acted on; this one is out of date.',
  });
  expect(aws.state.parameters.get('/models/reviews/champion')).toBe('reviews@9');
});

describe('outcomes', () => {
  it.each(['waived', 'inconclusive', 'incomplete'] as const)(
    '%s is neither approved nor rejected',
    async (outcome) => {
      aws.state.packages.set(packageArn, 'PendingManualApproval');
      expect(await world.action(cases['sagemaker-approval'].act(), decided(outcome, '7'))).toMatchObject({
        result: 'not-asked',
      });
      expect(aws.received).toEqual([]);
      expect(told()).toEqual([]);
    },
  );

  it('that are listed are approved: a waiver, where it is written', async () => {
    aws.state.packages.set(packageArn, 'Rejected');
    const act = { ...cases['sagemaker-approval'].act(), approveOn: ['pass', 'waived'] } as ActionProps;
    await world.action(act, decided('waived', '7'));
    expect(aws.state.packages.get(packageArn)).toBe('Approved');
  });

  it('reject a package that failed', async () => {
    aws.state.packages.set(packageArn, 'Approved');
    await world.action(cases['sagemaker-approval'].act(), decided('fail', '7'));
    expect(aws.state.packages.get(packageArn)).toBe('Rejected');
  });

  it('a verdict of one suite can be acted on too', async () => {
    const { deliveredEvent } = await import('#support/reactions/reaction-world.ts');
    const act: ActionProps = {
      kind: 'ssm-parameter',
      subjects: ['sentiment'],
      parameterName: 'champion',
      value: '{candidate} by {suite} in {runId}',
    };
    await world.action(act, deliveredEvent('eval-verdict-issued'));
    expect(aws.state.parameters.get('champion')).toBe(
      '4.2.0 by reviews-sentiment in run_55ad184ccaafa745c3828dc9',
    );
    expect(told()[0]).toMatchObject({ suite: 'reviews-sentiment', runId: 'run_55ad184ccaafa745c3828dc9' });
    expect(await world.action(act, decided('pass', '1'))).toMatchObject({ result: 'not-possible' });
  });
});

describe('an AppConfig deployment', () => {
  const deployed = (number: number, version: string, state: string, completedAt?: string) =>
    aws.state.deployments.unshift({
      number,
      profileId: 'ghi9012',
      version,
      state,
      ...(completedAt !== undefined && { completedAt }),
    });
  const failing = () => world.action(rollback, decided('fail', '12'));

  it('that is complete is reverted, which has to be allowed by a header', async () => {
    deployed(7, '12', 'COMPLETE', '2026-11-28T11:30:00Z');
    expect(await failing()).toMatchObject({
      result: 'taken',
      summary: 'Reverts deployment 7 of version 12, which is COMPLETE, to the version before it.',
    });
    expect(aws.changes()).toMatchObject([
      { method: 'DELETE', path: `${deployments}/7`, headers: { 'allow-revert': 'true' } },
    ]);
    expect(aws.state.deployments[0]!.state).toBe('REVERTED');
  });

  it.each([
    [
      'was complete more than 72 hours ago',
      () => deployed(7, '12', 'COMPLETE', '2026-11-25T11:59:59Z'),
      /72 hours/,
    ],
    [
      'has a newer one after it',
      () => {
        deployed(7, '12', 'COMPLETE', '2026-11-28T11:30:00Z');
        deployed(8, '13', 'COMPLETE', '2026-11-28T11:40:00Z');
      },
      /not the profile's latest deployment: that is deployment 8 of version 13/,
    ],
    ['never was', () => {}, /never deployed/],
  ])('that %s is left alone, and the event says why', async (_, given, why) => {
    given();
    expect(await failing()).toMatchObject({ result: 'not-possible', summary: expect.stringMatching(why) });
    expect(aws.changes()).toEqual([]);
    expect(told()).toMatchObject([{ result: 'not-possible' }]);
  });

  it('of another profile of the environment is never touched', async () => {
    deployed(7, '12', 'DEPLOYING');
    aws.state.deployments.unshift({ number: 9, profileId: 'other12', version: '12', state: 'DEPLOYING' });
    await failing();
    expect(aws.state.deployments.map(({ state }) => state)).toEqual(['DEPLOYING', 'ROLLED_BACK']);
  });
});

describe('a pipeline', () => {
  it.each([
    ['another change waits', () => aws.state.approval.revisions.splice(0, 1, 'v3')],
    [
      'nothing waits yet',
      () => {
        aws.state.approval.status = undefined;
      },
    ],
  ])('in which %s is not answered, and the event comes again', async (_, given) => {
    given();
    await expect(world.action(approval, decided('pass', 'v2'))).rejects.toMatchObject({ code: 'NOT_YET' });
    expect(aws.changes()).toEqual([]);
  });

  it('that somebody has answered stays as it is', async () => {
    aws.state.approval.status = 'Failed';
    aws.state.approval.token = undefined;
    expect(await world.action(approval, decided('pass', 'v2'))).toMatchObject({ result: 'already' });
  });

  it('is answered whichever execution waits, where that is asked for', async () => {
    aws.state.approval.revisions = ['v3'];
    const any = { ...approval, anyExecution: true } as ActionProps;
    expect(await world.action(any, decided('pass', 'v2'))).toMatchObject({ result: 'taken' });
    expect(aws.state.approval.status).toBe('Succeeded');
  });
});

it('a commit that is no hash, and a package version that is no number, are refused with what was expected', async () => {
  expect(await world.action(cases['github-status'].act(), decided('pass', 'main'))).toMatchObject({
    result: 'not-possible',
    summary: expect.stringContaining('40 hexadecimal digits'),
  });
  expect(await world.action(cases['sagemaker-approval'].act(), decided('pass', 'v7'))).toMatchObject({
    result: 'not-possible',
    summary: expect.stringContaining('got "v7"'),
  });
});

it('two deliveries at the same time act once', async () => {
  const { act, given, event } = cases['ssm-parameter'];
  given();
  const outcomes = await Promise.allSettled([world.action(act(), event), world.action(act(), event)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  expect(aws.changes()).toHaveLength(1);
});
