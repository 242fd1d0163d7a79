/** The shapes of fauxqs 2.4.1 that the local cloud touches; its own types are not exported. */

/** A message as fauxqs holds it. Times are milliseconds since 1970. */
export interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly md5OfBody: string;
  readonly messageAttributes: Readonly<Record<string, MessageAttribute>>;
  readonly sentTimestamp: number;
  approximateReceiveCount: number;
  readonly approximateFirstReceiveTimestamp?: number;
  delayUntil?: number;
  readonly messageGroupId?: string;
  readonly messageDeduplicationId?: string;
  readonly sequenceNumber?: string;
}

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

export interface Queue {
  readonly name: string;
  url: string;
  readonly arn: string;
  readonly attributes: Record<string, string>;
  readonly messages: StoredMessage[];
  readonly delayedMessages: StoredMessage[];
  readonly inflightMessages: Map<string, InflightMessage>;
  persistence?: FauxqsPersistence;
  setAttributes(attributes: Readonly<Record<string, string>>): void;
  enqueue(message: StoredMessage): void;
  /** Takes at most 10 visible messages and hides them; moves those received too often to the dead-letter queue. */
  dequeue(
    count: number,
    visibilitySeconds: number | undefined,
    deadLetterQueue: (arn: string) => Queue | undefined,
  ): readonly { readonly ReceiptHandle: string }[];
  deleteMessage(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, seconds: number): void;
  waitForMessages(seconds: number): Promise<void>;
  cancelWaiters(): void;
  getAttribute(name: string): string | undefined;
}

export interface InflightMessage {
  readonly message: StoredMessage;
  readonly receiptHandle: string;
  visibilityDeadline: number;
}

export interface QueueStore {
  readonly queues: Map<string, Queue>;
  host: string;
  region?: string;
  persistence?: FauxqsPersistence;
  createQueue(name: string, url: string, arn: string, attributes: Readonly<Record<string, string>>): Queue;
  getQueue(url: string): Queue | undefined;
  getQueueByName(name: string): Queue | undefined;
  getQueueByArn(arn: string): Queue | undefined;
  allQueues(): Iterable<Queue>;
  shutdown(): void;
}

export interface QueueStoreStatics {
  createMessage(
    body: string,
    attributes?: Readonly<Record<string, MessageAttribute>>,
    delaySeconds?: number,
    messageGroupId?: string,
    messageDeduplicationId?: string,
  ): StoredMessage;
}

export interface FauxqsPersistence {
  readonly db: { exec(sql: string): void };
  updateMessageReady(messageId: string): void;
  transaction(work: () => void): void;
  loadSqsAndSns(
    queues: QueueStore,
    topics: { topics: Map<string, unknown>; subscriptions: Map<string, unknown> },
  ): void;
  close(): void;
}

/** Where fauxqs keeps objects; with one, it holds no bodies in memory. */
export interface ObjectPersistence {
  insertBucket(bucket: string): void;
  deleteBucket(bucket: string): void;
  upsertObject(bucket: string, object: StoredObject & { readonly body: Buffer }): void;
  deleteObject(bucket: string, key: string): void;
  readBody(bucket: string, key: string): ObjectBody;
  insertMultipartUpload(): void;
  /** May take the body out of the part. */
  upsertMultipartPart(uploadId: string, part: UploadPart): void;
  /** Called for aborted uploads. */
  deleteMultipartUpload(uploadId: string): void;
  saveBucketLifecycleConfiguration(): void;
  deleteBucketLifecycleConfiguration(): void;
}

/** What fauxqs asks of a body that it gives out: a Buffer, or something that reads when it is sent. */
export interface ObjectBody {
  readonly length: number;
  subarray(start: number, end: number): ObjectBody;
}

export interface StoredObject {
  readonly key: string;
  /** Empty when the objects are kept elsewhere. */
  readonly body: ObjectBody;
  readonly contentLength: number;
  readonly etag: string;
  readonly lastModified: Date;
  readonly checksumAlgorithm?: string;
  readonly checksumValue?: string;
  readonly checksumType?: string;
  /** Of an object that came in parts. */
  readonly parts?: readonly {
    readonly partNumber: number;
    readonly offset: number;
    readonly length: number;
  }[];
  readonly partChecksums?: readonly string[];
}

/** An upload in parts that is under way; what is not listed here describes the object to be. */
export interface Upload {
  readonly uploadId: string;
  readonly bucket: string;
  readonly key: string;
  readonly parts: ReadonlyMap<number, UploadPart>;
  readonly initiated: Date;
  readonly checksumAlgorithm?: string;
}

export interface UploadPart {
  readonly partNumber: number;
  body: ObjectBody;
  readonly etag: string;
  readonly checksumValue?: string;
}

export interface ObjectStore {
  readonly buckets: Map<string, Map<string, StoredObject>>;
  readonly multipartUploads: ReadonlyMap<string, Upload>;
  persistence?: ObjectPersistence;
  createBucket(name: string): void;
  restoreObject(bucket: string, object: StoredObject): void;
  hasBucket(name: string): boolean;
  putObject(bucket: string, key: string, body: ObjectBody, ...description: unknown[]): StoredObject;
  abortMultipartUpload(uploadId: string): void;
}

/** An SQS operation: body in, answer out; throws an error with `statusCode`, `toJSON` and `queryErrorHeader`. */
export type SqsAction = (
  body: Readonly<Record<string, unknown>>,
  store: QueueStore,
  request: { readonly headers: Readonly<Record<string, unknown>> },
) => unknown;

export interface S3ActionRequest {
  readonly params: { readonly bucket: string; readonly '*': string };
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface S3ActionReply {
  header(name: string, value: string | number): S3ActionReply;
  status(code: number): S3ActionReply;
  send(body?: string | ObjectBody): S3ActionReply;
}

/** An S3 operation: answers through `reply`; throws an error with `statusCode` and `toXml`. */
export type S3Action = (request: S3ActionRequest, reply: S3ActionReply, store: ObjectStore) => void;
