import {
  type DynamoTable,
  type Item,
  type ItemKey,
  json,
  readJson,
  readText,
  text,
} from '#adapters/dynamo-table.ts';
import { leadingKeys } from '#contracts/table.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import { type PublishedSuite, publishedSuiteSchema } from '#domain/suite.ts';
import type { Registry } from '#workflow/ports.ts';

/** A definition must leave room in an item of 400 KB. */
const MAX_DEFINITION_BYTES = 300_000;

const LATEST_SUITES = `${leadingKeys.suite}LATEST`;

/** Published suites and datasets, newest version under their name, all versions beside it. */
export class DynamoRegistry implements Registry {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async suite(name: string): Promise<PublishedSuite | null> {
    const item = await this.#table.get({ pk: LATEST_SUITES, sk: name });
    return item === null ? null : publishedSuiteSchema.parse(readJson(item, 'definition'));
  }

  async suites(): Promise<readonly PublishedSuite[]> {
    const suites: PublishedSuite[] = [];
    for await (const item of this.#table.query({ pk: LATEST_SUITES })) {
      suites.push(publishedSuiteSchema.parse(readJson(item, 'definition')));
    }
    return suites;
  }

  async datasetVersion(name: string): Promise<string | null> {
    const item = await this.#table.get({ pk: `${leadingKeys.dataset}${name}`, sk: 'LATEST' });
    return item === null ? null : readText(item, 'version');
  }

  async publishSuite(suite: PublishedSuite): Promise<'published' | 'unchanged'> {
    const { name } = suite.definition;
    const definition = JSON.stringify(suite);
    const size = Buffer.byteLength(definition);
    if (size > MAX_DEFINITION_BYTES) {
      throw new RangeError(
        `Expected suite "${name}" with its prompts to take at most ${MAX_DEFINITION_BYTES} bytes, got ${size}. Move long examples into the dataset.`,
      );
    }
    const attributes = { version: text(suite.version), definition: text(definition) };
    await this.#table.putIfAbsent(
      { pk: `${leadingKeys.suite}${name}`, sk: `VERSION#${suite.version}` },
      attributes,
    );
    return this.#point({ pk: LATEST_SUITES, sk: name }, attributes);
  }

  async publishDataset(index: DatasetIndex): Promise<'published' | 'unchanged'> {
    const pk = `${leadingKeys.dataset}${index.name}`;
    const attributes = {
      version: text(index.version),
      card: json(index.card),
      rows: { N: String(index.rows) },
    };
    await this.#table.putIfAbsent({ pk, sk: `VERSION#${index.version}` }, attributes);
    return this.#point({ pk, sk: 'LATEST' }, attributes);
  }

  async #point(key: ItemKey, attributes: Item) {
    const before = await this.#table.get(key);
    if (before !== null && before.version?.S === attributes.version?.S) return 'unchanged' as const;
    await this.#table.put(key, attributes);
    return 'published' as const;
  }
}
