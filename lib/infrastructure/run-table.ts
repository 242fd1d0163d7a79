import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table } from '#contracts/table.ts';

export interface RunTableProps {
  /** Refuse deletion and keep the table when the stack goes. */
  readonly protect: boolean;
  /** @default a key that DynamoDB owns */
  readonly encryptionKey?: IKey | undefined;
}

/**
 * The one table: suites, runs, tallies, leases, champions, waivers and the cost ledger. Not a `TableV2`: that cannot have
 * a customer's key in a stack that fits every region.
 */
export class RunTable extends Table {
  constructor(scope: Construct, id: string, props: RunTableProps) {
    super(scope, id, {
      partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
      sortKey: { name: table.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: table.expiresAt,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      ...(props.encryptionKey && {
        encryption: TableEncryption.CUSTOMER_MANAGED,
        encryptionKey: props.encryptionKey,
      }),
      deletionProtection: props.protect,
      removalPolicy: props.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of Object.values(table.indexes)) {
      this.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
      });
    }
  }
}
