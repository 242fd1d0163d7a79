import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '#adapters/dynamo-table.ts';

/** BatchWriteItem takes no more. */
const AT_ONCE = 25;

/** Writes items as they are, many at a time. */
export async function writeItems(
  items: readonly Item[],
  client: DynamoDBClient,
  tableName: string,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const puts = items.slice(from, from + AT_ONCE).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }),
    );
    const left = UnprocessedItems[tableName]?.length ?? 0;
    if (left > 0) throw new Error(`Expected the table to take ${puts.length} items, but it left ${left}.`);
  }
}
