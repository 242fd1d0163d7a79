import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { table } from '#contracts/table.ts';

/** The part of a table that is needed. */
export type Ledger = Pick<ITable, 'tableArn' | 'tableName'>;

const ID = 'AssizeReactionLedger';

/**
 * The table that notes which events the subscriptions and actions of a stack have handled, made with the first of them. In the
 * service's own stack its one table is used instead.
 */
export function reactionLedger(scope: Construct): Ledger {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild(ID) as Table | undefined;
  return (
    known ??
    new Table(stack, ID, {
      partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
      sortKey: { name: table.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: table.expiresAt,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
  );
}
