import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** One conditional, idempotent update of one item. */
export interface ItemUpdate {
  readonly expression: string;
  readonly condition?: string;
  readonly names?: Record<string, string>;
  readonly values?: Item;
}

export interface ItemQuery {
  readonly pk: string;
  /** Only sort keys that start with this. */
  readonly prefix?: string;
  /** Only sort keys from the first to the second, both included; not beside `prefix`. */
  readonly between?: readonly [from: string, to: string];
  /** Only sort keys before this; not with `prefix` or `between`. */
  readonly before?: string | undefined;
  readonly index?: { readonly name: string; readonly partitionKey: string; readonly sortKey: string };
  readonly descending?: boolean;
  /** At most this many items; all where left out. */
  readonly limit?: number;
  /** Only these attributes of each item; default: all. Reads as much, and brings and decodes less. */
  readonly attributes?: readonly string[];
}

/** The table, one item at a time: there are no transactions, so every write stands alone. */
export class DynamoTable {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  async get(key: ItemKey): Promise<Item | null> {
    const answer = await this.#client.send(
      new GetItemCommand({ TableName: this.#tableName, Key: keyOf(key), ConsistentRead: true }),
    );
    return answer.Item ?? null;
  }

  async put(key: ItemKey, attributes: Item): Promise<void> {
    await this.#client.send(
      new PutItemCommand({ TableName: this.#tableName, Item: { ...keyOf(key), ...attributes } }),
    );
  }

  /** @returns false where there is such an item already; it is left as it is. */
  async putIfAbsent(key: ItemKey, attributes: Item): Promise<boolean> {
    return whetherCondition(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#tableName,
          Item: { ...keyOf(key), ...attributes },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  }

  /** @returns the whole item after the update, null where the condition did not hold. */
  async update(key: ItemKey, update: ItemUpdate): Promise<Item | null> {
    let item: Item | null = null;
    const held = await whetherCondition(async () => {
      const answer = await this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tableName,
          Key: keyOf(key),
          UpdateExpression: update.expression,
          ConditionExpression: update.condition,
          ExpressionAttributeNames: update.names,
          ExpressionAttributeValues: update.values,
          ReturnValues: 'ALL_NEW',
        }),
      );
      item = answer.Attributes ?? {};
    });
    return held ? item : null;
  }

  /** All items of the query, page by page. */
  async *query(query: ItemQuery): AsyncGenerator<Item> {
    const { partitionKey, sortKey } = query.index ?? { partitionKey: 'pk', sortKey: 'sk' };
    const sorted = sortCondition(query);
    const attributes = (query.attributes ?? []).map((name, i) => [`#a${i}`, name] as const);
    let start: Item | undefined;
    let left = query.limit ?? Number.POSITIVE_INFINITY;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          IndexName: query.index?.name,
          ConsistentRead: query.index === undefined,
          KeyConditionExpression: `#pk = :pk${sorted.condition}`,
          ExpressionAttributeNames: {
            '#pk': partitionKey,
            ...(sorted.condition !== '' && { '#sk': sortKey }),
            ...Object.fromEntries(attributes),
          },
          ExpressionAttributeValues: { ':pk': text(query.pk), ...sorted.values },
          ...(attributes.length > 0 && {
            ProjectionExpression: attributes.map(([placeholder]) => placeholder).join(', '),
          }),
          ScanIndexForward: query.descending !== true,
          Limit: Number.isFinite(left) ? left : undefined,
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) {
        yield item;
        left -= 1;
        if (left <= 0) return;
      }
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }
}

/** What a query asks of sort keys. */
function sortCondition({ prefix, between, before }: ItemQuery): {
  readonly condition: string;
  readonly values: Item;
} {
  if (prefix !== undefined) {
    return { condition: ' AND begins_with(#sk, :prefix)', values: { ':prefix': text(prefix) } };
  }
  if (before !== undefined) return { condition: ' AND #sk < :before', values: { ':before': text(before) } };
  if (between === undefined) return { condition: '', values: {} };
  const [from, to] = between;
  return {
    condition: ' AND #sk BETWEEN :from AND :to',
    values: { ':from': text(from), ':to': text(to) },
  };
}

export function text(value: string): AttributeValue {
  return { S: value };
}

export function number(value: number): AttributeValue {
  return { N: String(value) };
}

export function json(value: unknown): AttributeValue {
  return { S: JSON.stringify(value) };
}

export function readText(item: Item, name: string): string | null {
  return item[name]?.S ?? null;
}

export function readNumber(item: Item, name: string): number {
  return Number(item[name]?.N ?? 0);
}

export function readNumbers(item: Item | null, name: string): ReadonlySet<number> {
  return new Set((item?.[name]?.NS ?? []).map(Number));
}

/** A value that this code wrote itself with `json`. */
export function readJson<T>(item: Item, name: string): T {
  return JSON.parse(item[name]?.S ?? 'null') as T;
}

function keyOf(key: ItemKey): Item {
  return { pk: text(key.pk), sk: text(key.sk) };
}

async function whetherCondition(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
