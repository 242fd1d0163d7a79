import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

export interface AlarmTopicProps {
  /** Who is told; the address has to confirm once. */
  readonly email: string;
  /** @default not encrypted at rest: alarms carry names of resources only */
  readonly encryptionKey?: IKey | undefined;
}

/** Where alarms go. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { email, encryptionKey }: AlarmTopicProps) {
    super(scope, id, { enforceSSL: true, ...(encryptionKey && { masterKey: encryptionKey }) });
    this.addSubscription(new EmailSubscription(email));
  }
}
