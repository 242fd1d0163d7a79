import { join } from 'node:path';
import { eventDelivery } from '#local/delivery/deliver-event.ts';
import { DeliveryJournal } from '#local/delivery/delivery-journal.ts';
import { DurableDeliveries } from '#local/delivery/durable-deliveries.ts';
import { openDynamoDb } from '#local/dynamodb/dynamodb-emulator.ts';
import { dynamoDbService } from '#local/dynamodb/dynamodb-service.ts';
import { EventBuses } from '#local/event-bridge/event-buses.ts';
import { eventsService, type PutEventsAnswer, putEvents } from '#local/event-bridge/events-service.ts';
import { type PutEventsEntry, putEventsSchema } from '#local/event-bridge/put-events.ts';
import { Scheduler } from '#local/event-bridge/scheduler.ts';
import { cloudFormationService } from '#local/gateway/cloudformation-service.ts';
import { listen } from '#local/gateway/gateway.ts';
import { openLocalDoor } from '#local/gateway/local-door.ts';
import { stsService } from '#local/gateway/sts-service.ts';
import { type Credentials, Principals } from '#local/iam/principals.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION, nameInArn } from '#local/identity.ts';
import { AsyncInvocations } from '#local/lambda/async-invocations.ts';
import { CodeFolder } from '#local/lambda/code-folder.ts';
import { lambdaService } from '#local/lambda/lambda-service.ts';
import type { LocalCloudOptions } from '#local/local-cloud-options.ts';
import { silentLog } from '#local/local-log.ts';
import { openObjects } from '#local/s3/object-emulator.ts';
import { s3Service } from '#local/s3/s3-service.ts';
import { openQueues } from '#local/sqs/queue-emulator.ts';
import { sqsService } from '#local/sqs/sqs-service.ts';
import type { NotEmulated } from '#local/stack/not-emulated.ts';
import { planStack } from '#local/stack/stack-plan.ts';
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
  /** True when nothing is on its way: no delivery, no invocation, no message that a mapping would take now. */
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
  const closers: (() => unknown)[] = [];
  try {
    return await start(options, closers);
  } catch (error) {
    for (const close of closers.reverse()) await close();
    throw error;
  }
}

async function start(options: LocalCloudOptions, closers: (() => unknown)[]): Promise<LocalCloud> {
  const { stateDir, timeScale = 1, log = silentLog } = options;
  const assembly = readAssembly(options.assemblyDir, options.stackName);
  const folder = stateDir === undefined ? undefined : await StateFolder.open(stateDir);
  const gateway = await listen(options.port);
  closers.push(() => gateway.close());
  const { endpoint } = gateway;
  const stack = resolveStack(assembly.template, options.stackName, endpoint);
  const plan = planStack(stack, assembly);
  const principals = new Principals(plan.roles);

  const dynamoDb = await openDynamoDb(folder?.file('dynamodb'));
  closers.push(() => dynamoDb.close());
  await dynamoDb.createTables(plan.tables);
  const queues = await openQueues(folder?.file('sqs'), timeScale);
  closers.push(() => queues.close());
  queues.createQueues(plan.queues, endpoint);
  const objects = await openObjects(folder?.file('s3'));
  objects.createBuckets(plan.bucketNames);

  const code = new CodeFolder();
  closers.push(() => code.remove());
  const pools = startFunctions(plan.functions, code, principals, endpoint, options);
  closers.push(() => Promise.all([...pools.values()].map((pool) => pool.close())));

  const asyncInvocations = new AsyncInvocations(new DeliveryJournal(folder?.file('invocations.jsonl')), {
    pool: (name) => pools.get(name),
    functions: plan.functions,
    configs: plan.invokeConfigs,
    send(targetArn, body) {
      const queue = queues.queue(nameInArn(targetArn));
      if (queue) queues.send(queue, body);
      else log({ level: 'error', from: 'lambda', message: `There is no queue ${targetArn} for ${body}` });
    },
    timeScale,
    log,
  });
  const eventDeliveries = new DurableDeliveries(
    new DeliveryJournal(folder?.file('events.jsonl')),
    eventDelivery({
      queues,
      invoke(name, payload) {
        if (pools.has(name)) asyncInvocations.accept(name, payload);
        return pools.has(name);
      },
      publish(busName, event) {
        if (buses.has(busName)) buses.publish(busName, [event]);
        return buses.has(busName);
      },
      log,
      timeScale,
    }),
  );
  const buses = new EventBuses(plan.busNames, plan.rules, eventDeliveries);
  const scheduler = new Scheduler(eventDeliveries, timeScale);
  const mappings = makeMappings(plan, queues, pools, principals, options);
  const putAwsEvents = (entries: readonly PutEventsEntry[]): PutEventsAnswer =>
    putEvents(buses, entries, true, log);

  gateway.open({
    principals,
    services: {
      dynamodb: dynamoDbService(dynamoDb, plan.tables),
      sqs: sqsService(queues),
      s3: s3Service(objects),
      events: eventsService(buses, log),
      lambda: lambdaService(pools, asyncInvocations),
      sts: stsService,
      cloudformation: cloudFormationService(options.stackName, () => stack.outputs),
    },
    localDoor: (request, response) =>
      openLocalDoor(
        {
          health: () => ({ status: 'ok', pid: process.pid, stackName: options.stackName, idle: idle() }),
          state: () => ({ endpoint, outputs: stack.outputs, notEmulated: plan.notEmulated }),
          putAwsEvents: (entries) => putAwsEvents(putEventsSchema.parse({ Entries: entries }).Entries),
        },
        request,
        response,
      ),
    log,
  });
  folder?.announce({
    pid: process.pid,
    endpoint,
    stackName: options.stackName,
    outputs: stack.outputs,
    credentials: principals.administrator,
    codePath: join(code.path),
  });
  eventDeliveries.resume();
  asyncInvocations.resume();
  for (const mapping of mappings) mapping.start();
  scheduler.start([
    ...plan.rules.flatMap(({ scheduleExpression, ...rule }) =>
      scheduleExpression === undefined ? [] : [{ ...rule, expression: scheduleExpression, source: 'aws.events' }],
    ),
    ...plan.schedules.map((schedule) => ({ ...schedule, source: 'aws.scheduler', targets: [schedule.target] })),
  ]);

  function idle(): boolean {
    const fed = plan.mappings.flatMap(({ queueName }) => queues.queue(queueName) ?? []);
    return (
      eventDeliveries.isIdle &&
      asyncInvocations.isIdle &&
      mappings.every((mapping) => mapping.isIdle) &&
      [...pools.values()].every((pool) => pool.busy === 0) &&
      fed.every((queue) => queue.messages.length === 0)
    );
  }

  return {
    endpoint,
    region: LOCAL_REGION,
    accountId: LOCAL_ACCOUNT_ID,
    outputs: stack.outputs,
    physicalIds: Object.fromEntries(stack.resources.map((item) => [item.logicalId, item.physicalId])),
    notEmulated: plan.notEmulated,
    credentials: principals.administrator,
    idle,
    putAwsEvents,
    async stop() {
      scheduler.stop();
      await Promise.all(mappings.map((mapping) => mapping.stop()));
      await eventDeliveries.stop();
      await asyncInvocations.stop();
      folder?.withdraw();
      for (const close of closers.reverse()) await close();
    },
  };
}
