import { Duration, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';

export interface WorkQueueProps {
  readonly queueName: string;
  /** Timeout of the function that consumes the queue; visibility follows from it. */
  readonly consumerTimeout: Duration;
  /** @default SSE-SQS */
  readonly encryptionKey?: IKey | undefined;
}

/** Lambda asks for six times the function's timeout, so that throttled deliveries do not come back too early. */
const VISIBILITY_PER_TIMEOUT = 6;

/** Throttled deliveries count as receives too: below five, work is given up that was never tried. */
const MAX_RECEIVES = 5;

/** A queue before one function, and the queue that takes what the function could not do. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { queueName } = props;
    // Each of the two queues names the other, so one of them has to be named by its text and not by a reference.
    const source = Queue.fromQueueArn(
      this,
      'Source',
      Stack.of(this).formatArn({ service: 'sqs', resource: queueName }),
    );
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      queueName: `${queueName}-dead-letters`,
      source,
      encryptionKey: props.encryptionKey,
    });
    this.queue = new Queue(this, 'Queue', {
      queueName,
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * VISIBILITY_PER_TIMEOUT),
      retentionPeriod: Duration.days(4),
      receiveMessageWaitTime: Duration.seconds(20),
      enforceSSL: true,
      encryption: props.encryptionKey ? QueueEncryption.KMS : QueueEncryption.SQS_MANAGED,
      ...(props.encryptionKey && { encryptionMasterKey: props.encryptionKey }),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
      redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
    });
  }
}
