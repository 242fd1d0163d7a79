import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoTable,
  type Item,
  type ItemKey,
  type ItemQuery,
  type ItemUpdate,
} from '#adapters/dynamo-table.ts';

/** `name = :value` or `name = if_not_exists(name, :value)`. */
const ASSIGNMENT = /([#\w]+) = (?:if_not_exists\(\w+, (:\w+)\)|(:\w+))/g;

const ownKeys = { partitionKey: 'pk', sortKey: 'sk' };

/**
 * As much of the table as a store needs to write runs that end and to list them, without an emulator between: there ten thousand
 * runs take ten seconds of CPU. Items are new as they are written, so every condition holds.
 */
export class MemoryTable extends DynamoTable {
  readonly #items = new Map<string, Item>();
  /** Items in order, by index and partition; emptied by a write. */
  readonly #sorted = new Map<string, readonly Item[]>();

  constructor() {
    super(new DynamoDBClient({ region: 'eu-central-1' }), 'memory');
  }

  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  add(item: Item): void {
    this.#keep(item);
  }

  override async get({ pk, sk }: ItemKey): Promise<Item | null> {
    return this.#items.get(`${pk} ${sk}`) ?? null;
  }

  override async putIfAbsent({ pk, sk }: ItemKey, attributes: Item): Promise<boolean> {
    this.#keep({ pk: { S: pk }, sk: { S: sk }, ...attributes });
    return true;
  }

  override async update({ pk, sk }: ItemKey, update: ItemUpdate): Promise<Item | null> {
    const { expression, names = {}, values = {} } = update;
    const assignments = [...expression.matchAll(ASSIGNMENT)];
    if (!expression.startsWith('SET ') || assignments.length !== expression.split(' = ').length - 1)
      throw new Error(`Expected an update that sets attributes to values, got ${expression}`);
    const item: Item = this.#items.get(`${pk} ${sk}`) ?? { pk: { S: pk }, sk: { S: sk } };
    for (const [, name = '', ifNew = '', value = ifNew] of assignments) {
      item[names[name] ?? name] = values[value || ifNew]!;
    }
    this.#keep(item);
    return item;
  }

  override async *query(query: ItemQuery): AsyncGenerator<Item> {
    const { pk, prefix = '', between, before, index = ownKeys, limit = Number.POSITIVE_INFINITY } = query;
    const all = this.#partition(index, pk);
    let left = limit;
    for (const item of query.descending ? all.toReversed() : all) {
      const key = item[index.sortKey]!.S!;
      if (!key.startsWith(prefix) || (before !== undefined && key >= before)) continue;
      if (between !== undefined && (key < between[0] || key > between[1])) continue;
      if (left <= 0) return;
      left -= 1;
      yield item;
    }
  }

  #keep(item: Item): void {
    this.#items.set(`${item.pk!.S} ${item.sk!.S}`, item);
    this.#sorted.clear();
  }

  #partition({ partitionKey, sortKey }: typeof ownKeys, pk: string): readonly Item[] {
    const name = `${partitionKey} ${pk}`;
    let found = this.#sorted.get(name);
    if (found === undefined) {
      found = this.items
        .filter((item) => item[partitionKey]?.S === pk)
        .sort((a, b) => (a[sortKey]!.S! < b[sortKey]!.S! ? -1 : 1));
      this.#sorted.set(name, found);
    }
    return found;
  }
}
