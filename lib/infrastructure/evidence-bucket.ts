import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type Retention, retentionByPrefix, retentionDefaults } from '#infrastructure/retention.ts';

export interface EvidenceBucketProps {
  /** Keep both buckets when the stack goes. */
  readonly protect: boolean;
  /** @default see `Retention` */
  readonly retention?: Retention | undefined;
  /** @default SSE-S3 */
  readonly encryptionKey?: IKey | undefined;
}

/** Objects are written once under their content's name, so an older version is a mistake that stays a week. */
const NONCURRENT = Duration.days(7);

/** The bucket of datasets, manifests, observations, scores and verdicts, and the one that logs who read them. */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: EvidenceBucketProps) {
    super(scope, id);
    const removalPolicy = props.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    };
    const retention = { ...retentionDefaults, ...props.retention };
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      // Log delivery cannot write under a customer's key.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'audit', expiration: Duration.days(retention.auditDays) }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...common,
      encryption: props.encryptionKey ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
      ...(props.encryptionKey && { encryptionKey: props.encryptionKey, bucketKeyEnabled: true }),
      versioned: true,
      serverAccessLogsBucket: accessLogs as IBucket,
      lifecycleRules: lifecycleRules(retention),
    });
  }
}

function lifecycleRules(retention: Required<Retention>): LifecycleRule[] {
  const byPrefix = Object.entries(retentionByPrefix).map(([prefix, period]) => ({
    id: prefix.replace('/', ''),
    prefix,
    expiration: Duration.days(retention[period]),
  }));
  return [
    ...byPrefix,
    {
      id: 'leftovers',
      abortIncompleteMultipartUploadAfter: Duration.days(1),
      noncurrentVersionExpiration: NONCURRENT,
      expiredObjectDeleteMarker: true,
    },
  ];
}
