import { type DynamoDbEmulator, openDynamoDb } from '#local/dynamodb/dynamodb-emulator.ts';
import { type ObjectEmulator, openObjects } from '#local/s3/object-emulator.ts';
import { openQueues, type QueueEmulator } from '#local/sqs/queue-emulator.ts';
import type { StackPlan } from '#local/stack/stack-plan.ts';
import type { StateFolder } from '#local/state/state-folder.ts';

/** The stores of the stack. */
export interface Emulators {
  readonly dynamoDb: DynamoDbEmulator;
  readonly queues: QueueEmulator;
  readonly objects: ObjectEmulator;
}

/**
 * Opens the stores and makes in them what the plan asks for and an earlier start has not made.
 * @param folder undefined keeps everything in memory
 * @param open takes what is to be closed at the end
 * @throws LocalCloudError `state-in-use` or `resource-invalid`
 */
export async function openEmulators(
  plan: StackPlan,
  folder: StateFolder | undefined,
  endpoint: string,
  timeScale: number,
  open: AsyncDisposableStack,
): Promise<Emulators> {
  const dynamoDb = await openDynamoDb(folder?.file('dynamodb'));
  open.defer(() => dynamoDb.close());
  await dynamoDb.createTables(plan.tables);
  const queues = await openQueues(folder?.file('sqs'), timeScale);
  open.defer(() => queues.close());
  queues.createQueues(plan.queues, endpoint);
  const objects = await openObjects(folder?.file('s3'));
  objects.createBuckets(plan.bucketNames);
  return { dynamoDb, queues, objects };
}
