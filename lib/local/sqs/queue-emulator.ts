import { loadFauxqs } from '#local/emulators/fauxqs-library.ts';
import type {
  FauxqsPersistence,
  Queue,
  QueueStore,
  QueueStoreStatics,
  SqsAction,
} from '#local/emulators/fauxqs-types.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION, localArn } from '#local/identity.ts';
import type { QueuePlan } from '#local/stack/queue-plan.ts';

/** SQS in this process. */
export interface QueueEmulator {
  readonly store: QueueStore;
  /** The fauxqs implementation of an SQS operation, e.g. `SendMessage`; undefined when it has none. */
  action(operation: string): Promise<SqsAction | undefined>;
  queue(name: string): Queue | undefined;
  /** Puts a message into a queue without going through the API. */
  send(queue: Queue, body: string, attributes?: Readonly<Record<string, string>>): void;
  /** Takes up the queues of an earlier start, creates those that are missing, and gives all their planned attributes. */
  createQueues(queues: readonly QueuePlan[], endpoint: string): void;
  close(): void;
}

const operations = new Set([
  'ChangeMessageVisibility',
  'ChangeMessageVisibilityBatch',
  'CreateQueue',
  'DeleteMessage',
  'DeleteMessageBatch',
  'DeleteQueue',
  'GetQueueAttributes',
  'GetQueueUrl',
  'ListQueueTags',
  'ListQueues',
  'PurgeQueue',
  'ReceiveMessage',
  'SendMessage',
  'SendMessageBatch',
]);

/**
 * @param folder SQLite folder; undefined keeps everything in memory
 * @param timeScale divides every delay before a message is first visible
 */
export async function openQueues(folder: string | undefined, timeScale: number): Promise<QueueEmulator> {
  const fauxqs = await loadFauxqs();
  const { createMessage } = fauxqs.SqsStore as unknown as QueueStoreStatics;
  const store = new fauxqs.SqsStore();
  store.region = LOCAL_REGION;
  let persistence: FauxqsPersistence | undefined;
  if (folder !== undefined) {
    persistence = new fauxqs.PersistenceManager(folder);
    // Survives a killed process; only a power cut can lose the last writes, and an fsync per message is ten times dearer.
    persistence.db.exec('PRAGMA synchronous = NORMAL');
    // fauxqs writes null where its own table forbids it. Nothing is lost: a restart shows every received message anyway.
    persistence.updateMessageReady = () => {};
    persistence.loadSqsAndSns(store, { topics: new Map(), subscriptions: new Map() });
    store.persistence = persistence;
    for (const queue of store.allQueues()) queue.persistence = persistence;
  }

  return {
    store,
    async action(operation) {
      if (!operations.has(operation)) return undefined;
      return fauxqs.sqsAction(operation.charAt(0).toLowerCase() + operation.slice(1));
    },
    queue: (name) => store.getQueueByName(name),
    send(queue, body, attributes = {}) {
      const delaySeconds = Number(queue.attributes.DelaySeconds ?? 0);
      const messageAttributes = Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
      );
      queue.enqueue(createMessage(body, messageAttributes, delaySeconds > 0 ? delaySeconds : undefined));
    },
    createQueues(queues, endpoint) {
      const urlOf = (name: string): string => `${endpoint}/${LOCAL_ACCOUNT_ID}/${name}`;
      for (const queue of [...store.allQueues()]) {
        moveTo(store, queue, urlOf(queue.name));
        releaseInflight(queue);
      }
      for (const plan of queues) {
        const known = store.getQueueByName(plan.name);
        // Creating a queue again would delete its messages.
        known?.setAttributes(plan.attributes);
        scaleDelays(known ?? createQueue(store, plan, urlOf(plan.name)), timeScale);
      }
    },
    close() {
      store.shutdown();
      persistence?.close();
    },
  };
}

function createQueue(store: QueueStore, plan: QueuePlan, url: string): Queue {
  const queue = store.createQueue(plan.name, url, localArn('sqs', plan.name), plan.attributes);
  queue.setAttributes(plan.attributes);
  return queue;
}

/** The port may be another one than at the last start. */
function moveTo(store: QueueStore, queue: Queue, url: string): void {
  store.queues.delete(queue.url);
  queue.url = url;
  store.queues.set(url, queue);
}

/** After a restart nobody holds what was received before: it is visible at once. */
function releaseInflight(queue: Queue): void {
  for (const receiptHandle of [...queue.inflightMessages.keys()]) queue.changeVisibility(receiptHandle, 0);
}

function scaleDelays(queue: Queue, timeScale: number): void {
  if (timeScale === 1) return;
  const enqueue = queue.enqueue.bind(queue);
  queue.enqueue = (message) => {
    if (message.delayUntil !== undefined) {
      const now = Date.now();
      message.delayUntil = now + (message.delayUntil - now) / timeScale;
    }
    enqueue(message);
  };
}
