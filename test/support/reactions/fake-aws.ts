import {
  type ReceivedRequest,
  type Reply,
  startRecordingServer,
} from '#support/reactions/recording-server.ts';

/** One deployment of AppConfig. */
export interface FakeDeployment {
  readonly number: number;
  readonly profileId: string;
  readonly version: string;
  state: string;
  readonly completedAt?: string;
}

/** The state of four services of AWS behind their wire protocols: what it is asked to change, it changes. */
export async function startFakeAws() {
  const state = {
    packages: new Map<string, string>(),
    descriptions: new Map<string, string>(),
    parameters: new Map<string, string>(),
    /** Latest first, as AppConfig lists them. */
    deployments: [] as FakeDeployment[],
    approval: {
      executionId: 'exec-1',
      revisions: ['v2'],
      status: 'InProgress' as string | undefined,
      token: 'token-1' as string | undefined,
      summary: '',
    },
    /** Answers with this instead, to what changes something. */
    refuseChanges: null as Reply | null,
  };

  const json: Readonly<Record<string, (input: Record<string, string>) => Reply>> = {
    'SageMaker.DescribeModelPackage': ({ ModelPackageName: arn = '' }) => {
      const status = state.packages.get(arn);
      if (status === undefined) return failure('ValidationException');
      return ok({
        ModelPackageName: 'x',
        ModelPackageArn: arn,
        ModelPackageStatus: 'Completed',
        ModelApprovalStatus: status,
        CreationTime: 1_700_000_000,
      });
    },
    'SageMaker.UpdateModelPackage': ({
      ModelPackageArn: arn = '',
      ModelApprovalStatus: status = '',
      ApprovalDescription: text = '',
    }) => {
      state.packages.set(arn, status);
      state.descriptions.set(arn, text);
      return ok({ ModelPackageArn: arn });
    },
    'AmazonSSM.GetParameter': ({ Name = '' }) => {
      const value = state.parameters.get(Name);
      return value === undefined
        ? failure('ParameterNotFound')
        : ok({ Parameter: { Name, Type: 'String', Value: value } });
    },
    'AmazonSSM.PutParameter': ({ Name = '', Value = '' }) => {
      state.parameters.set(Name, Value);
      return ok({ Version: 1, Tier: 'Standard' });
    },
    'CodePipeline_20150709.GetPipelineState': () => {
      const { executionId, status, token, summary } = state.approval;
      return ok({
        pipelineName: 'release',
        stageStates: [
          {
            stageName: 'Approve',
            latestExecution: { pipelineExecutionId: executionId, status: 'InProgress' },
            actionStates: [
              {
                actionName: 'Verdict',
                ...(status !== undefined && { latestExecution: { status, token, summary } }),
              },
            ],
          },
        ],
      });
    },
    'CodePipeline_20150709.GetPipelineExecution': () =>
      ok({
        pipelineExecution: {
          pipelineName: 'release',
          pipelineExecutionId: state.approval.executionId,
          artifactRevisions: state.approval.revisions.map((revisionId) => ({ name: 'Source', revisionId })),
        },
      }),
    'CodePipeline_20150709.PutApprovalResult': (input) => {
      const { status, summary } = input['result'] as unknown as { status: string; summary: string };
      state.approval.status = status === 'Approved' ? 'Succeeded' : 'Failed';
      state.approval.token = undefined;
      state.approval.summary = summary;
      return ok({ approvedAt: 1_700_000_000 });
    },
  };

  const reply = (request: ReceivedRequest): Reply => {
    if (isChange(request) && state.refuseChanges !== null) return state.refuseChanges;
    const target = request.headers['x-amz-target'];
    if (typeof target === 'string') {
      return json[target]?.(JSON.parse(request.body)) ?? failure('UnknownOperationException');
    }
    return appconfig(request);
  };

  const appconfig = ({ method, path, headers }: ReceivedRequest): Reply => {
    const base = '/applications/abc1234/environments/def5678/deployments';
    if (method === 'GET' && path.startsWith(`${base}?`)) {
      return ok({
        Items: state.deployments.map(({ number, profileId, version, state: is }) => ({
          DeploymentNumber: number,
          ConfigurationProfileId: profileId,
          ConfigurationName: 'prompts',
          ConfigurationVersion: version,
          State: is,
        })),
      });
    }
    const one = state.deployments.find(({ number }) => path === `${base}/${number}`);
    if (one === undefined) return failure('ResourceNotFoundException', 404);
    if (method === 'DELETE') {
      if (one.state === 'COMPLETE' && headers['allow-revert'] !== 'true') {
        return failure('BadRequestException');
      }
      one.state = one.state === 'COMPLETE' ? 'REVERTED' : 'ROLLED_BACK';
      return { status: 202, body: { DeploymentNumber: one.number, State: one.state } };
    }
    return ok({
      DeploymentNumber: one.number,
      State: one.state,
      ...(one.completedAt !== undefined && { CompletedAt: one.completedAt }),
    });
  };

  const server = await startRecordingServer(reply);
  return { ...server, state, changes: () => server.received.filter(isChange) };
}

export type FakeAws = Awaited<ReturnType<typeof startFakeAws>>;

/** Everything that reads is named so. */
function isChange({ method, headers }: ReceivedRequest): boolean {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? /\.(Update|Put)/.test(target) : method !== 'GET';
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function failure(type: string, status = 400): Reply {
  return { status, body: { __type: type, message: 'as scripted' }, headers: { 'x-amzn-errortype': type } };
}
