import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { DynamoTable, type Item } from '#adapters/dynamo-table.ts';
import { table } from '#contracts/table.ts';

let server: Server | null = null;

/** A table of its own, in memory, behind the real client. */
export async function openTable() {
  if (server === null) {
    const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;
    server = dynalite({ createTableMs: 0 });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    server.unref();
  }
  const { port } = server.address() as AddressInfo;
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const TableName = `table-${crypto.randomUUID()}`;
  const names = [table.partitionKey, table.sortKey];
  const indexes = Object.values(table.indexes);
  const keys = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys(table.partitionKey, table.sortKey),
      AttributeDefinitions: [
        ...names,
        ...indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
      ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      GlobalSecondaryIndexes: indexes.map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  return {
    table: new DynamoTable(client, TableName),
    async items(): Promise<Item[]> {
      const items: Item[] = [];
      for await (const page of paginateScan({ client }, { TableName })) items.push(...(page.Items ?? []));
      return items;
    },
  };
}
