import { dynamoDbService } from '#local/dynamodb/dynamodb-service.ts';
import { openEmulators } from '#local/emulators/open-emulators.ts';
import { eventsService, type PutEventsAnswer, putEvents } from '#local/event-bridge/events-service.ts';
import { type PutEventsEntry, putEventsSchema } from '#local/event-bridge/put-events.ts';
import { cloudFormationService } from '#local/gateway/cloudformation-service.ts';
import { listen } from '#local/gateway/gateway.ts';
import { openLocalDoor } from '#local/gateway/local-door.ts';
import { stsService } from '#local/gateway/sts-service.ts';
import { HttpApis } from '#local/http-api/http-apis.ts';
import { type Credentials, Principals } from '#local/iam/principals.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from '#local/identity.ts';
import { CodeFolder } from '#local/lambda/code-folder.ts';
import { answerByFunction } from '#local/lambda/function-url.ts';
import { lambdaService } from '#local/lambda/lambda-service.ts';
import type { LocalCloudOptions } from '#local/local-cloud-options.ts';
import { silentLog } from '#local/local-log.ts';
import { s3Service } from '#local/s3/s3-service.ts';
import { sqsService } from '#local/sqs/sqs-service.ts';
import type { NotEmulated } from '#local/stack/not-emulated.ts';
import { planStack } from '#local/stack/stack-plan.ts';
import { makeEvents } from '#local/start-events.ts';
import { startFunctions } from '#local/start-functions.ts';
import { makeMappings } from '#local/start-mappings.ts';
import { StateFolder } from '#local/state/state-folder.ts';
import { readAssembly } from '#local/template/read-assembly.ts';
import { resolveStack } from '#local/template/resolve-stack.ts';

/** A stack that runs in this process. */
export interface LocalCloud {
  /** `http://127.0.0.1:PORT`: the `AWS_ENDPOINT_URL` of every client. */
  readonly endpoint: string;
  readonly region: string;
  readonly accountId: string;
  /** The stack's outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What `Ref` gives, by logical id. */
  readonly physicalIds: Readonly<Record<string, string>>;
  /** What the template asks for and this cloud does not do. */
  readonly notEmulated: readonly NotEmulated[];
  /** The administrator's key: everything is allowed. */
  readonly credentials: Credentials;
  /**
   * True when nothing is on its way: no delivery, no invocation, no message that a mapping would take now. Delayed
   * messages and those hidden after a failure do not count.
   */
  idle(): boolean;
  /** Publishes events of AWS's own services (`aws.…`) on the default bus; nobody else may. */
  putAwsEvents(entries: readonly PutEventsEntry[]): PutEventsAnswer;
  /** Waits for what runs, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Runs a synthesized stack on this machine.
 * @throws LocalCloudError; its `code` tells the cause
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const open = new AsyncDisposableStack();
  try {
    return await start(options, open);
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}

async function start(options: LocalCloudOptions, open: AsyncDisposableStack): Promise<LocalCloud> {
  const { stackName, stateDir, timeScale = 1, log = silentLog } = options;
  const assembly = readAssembly(options.assemblyDir, stackName);
  const folder = stateDir === undefined ? undefined : await StateFolder.open(stateDir);
  const gateway = await listen(options.port);
  open.defer(() => gateway.close());
  const { endpoint } = gateway;
  const { resources, outputs } = resolveStack(assembly.template, stackName, endpoint);
  const plan = planStack({ resources, outputs }, assembly);
  const principals = new Principals(plan.roles);

  const { dynamoDb, queues, objects } = await openEmulators(plan, folder, endpoint, timeScale, open);
  const code = new CodeFolder();
  open.defer(() => code.remove());
  const pools = startFunctions(plan.functions, code, principals, endpoint, options);
  const events = makeEvents(plan, { queues, pools, folder, timeScale, log }, open);
  const mappings = makeMappings(plan, queues, pools, principals, options);

  const putAwsEvents = (entries: readonly PutEventsEntry[]): PutEventsAnswer =>
    putEvents(events.buses, entries, true, log);
  const idle = (): boolean =>
    events.isIdle() &&
    mappings.every((mapping) => mapping.isIdle) &&
    [...pools.values()].every((pool) => pool.busy === 0);
  const pages = {
    health: () => ({ status: 'ok', pid: process.pid, stackName, idle: idle() }),
    state: () => ({ endpoint, outputs, notEmulated: plan.notEmulated }),
    putAwsEvents: (entries: unknown) => putAwsEvents(putEventsSchema.parse({ Entries: entries }).Entries),
  };

  const httpApis = new HttpApis(plan.httpApis, pools, principals, log);
  gateway.open({
    principals,
    httpApi: (request, response) => httpApis.answer(request, response),
    services: {
      dynamodb: dynamoDbService(dynamoDb, plan.tables),
      sqs: sqsService(queues),
      s3: s3Service(objects),
      events: eventsService(events.buses, events.subscriberRules, log),
      lambda: lambdaService(pools, events.asyncInvocations, plan.url),
      sts: stsService,
      cloudformation: cloudFormationService(stackName, outputs),
    },
    localDoor: (request, response) => openLocalDoor(pages, request, response),
    async publicPage(request, response) {
      const pool = plan.url?.isPublic ? pools.get(plan.url.functionName) : undefined;
      if (pool) await answerByFunction(pool, request, response);
      return pool !== undefined;
    },
    log,
  });
  if (folder) {
    const { pid } = process;
    folder.announce({
      pid,
      endpoint,
      stackName,
      outputs,
      credentials: principals.administrator,
      codePath: code.path,
    });
    open.defer(() => folder.withdraw());
  }
  events.start();
  for (const mapping of mappings) mapping.start();

  return {
    endpoint,
    region: LOCAL_REGION,
    accountId: LOCAL_ACCOUNT_ID,
    outputs,
    physicalIds: Object.fromEntries(resources.map((item) => [item.logicalId, item.physicalId])),
    notEmulated: plan.notEmulated,
    credentials: principals.administrator,
    idle,
    putAwsEvents,
    async stop() {
      await Promise.all(mappings.map((mapping) => mapping.stop()));
      await events.stop();
      // Before the stores, so that nobody is answered by a closed one.
      await gateway.close();
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      await open.disposeAsync();
    },
  };
}
