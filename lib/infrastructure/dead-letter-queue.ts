import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type IQueue, Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface DeadLetterQueueProps {
  readonly queueName: string;
  /**
   * The only queue that may send its dead letters here.
   * @default none: what arrives comes from EventBridge
   */
  readonly source?: IQueue;
  /** @default SSE-SQS */
  readonly encryptionKey?: IKey | undefined;
}

/** A queue at the end of the line. Nothing drains it by itself; messages stay for the longest time SQS allows. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id, {
      queueName: props.queueName,
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      encryption: props.encryptionKey ? QueueEncryption.KMS : QueueEncryption.SQS_MANAGED,
      ...(props.encryptionKey && { encryptionMasterKey: props.encryptionKey }),
      redriveAllowPolicy: props.source
        ? { sourceQueues: [props.source] }
        : { redrivePermission: RedrivePermission.DENY_ALL },
    });
  }
}
