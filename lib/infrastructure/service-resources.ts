import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { QueueName } from '#contracts/functions.ts';
import type { WorkQueue } from '#infrastructure/work-queue.ts';

/** What functions are given rights to and the names of. */
export interface ServiceResources {
  readonly table: Table;
  readonly bucket: Bucket;
  readonly bus: EventBus;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  /** @default none: AWS's own keys need no grant */
  readonly encryptionKey?: IKey | undefined;
}
