import {
  type DynamoTable,
  type Item,
  type ItemKey,
  json,
  readJson,
  readNumber,
  readText,
  text,
} from '#adapters/dynamo-table.ts';
import { leadingKeys } from '#contracts/table.ts';
import type { DatasetCard, DatasetIndex } from '#domain/dataset.ts';
import { type PublishedSuite, publishedSuiteSchema } from '#domain/suite.ts';
import type { Clock, Registry } from '#workflow/ports.ts';
import type { Publications, PublishedDataset, PublishedVersion } from '#workflow/publications.ts';

/** A definition must leave room in an item of 400 KB. */
const MAX_DEFINITION_BYTES = 300_000;

const LATEST_SUITES = `${leadingKeys.suite}LATEST`;
const LATEST_DATASETS = `${leadingKeys.dataset}LATEST`;

/** Published suites and datasets, newest version under their name, all versions beside it. */
export class DynamoRegistry implements Registry, Publications {
  readonly #table: DynamoTable;
  readonly #nowMs: Clock;

  constructor(table: DynamoTable, nowMs: Clock) {
    this.#table = table;
    this.#nowMs = nowMs;
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
    await this.#keep({ pk: `${leadingKeys.suite}${name}`, sk: `VERSION#${suite.version}` }, attributes);
    return this.#point({ pk: LATEST_SUITES, sk: name }, attributes);
  }

  async publishDataset(index: DatasetIndex): Promise<'published' | 'unchanged'> {
    const pk = `${leadingKeys.dataset}${index.name}`;
    const attributes = {
      version: text(index.version),
      card: json(index.card),
      rows: { N: String(index.rows) },
    };
    const kept = await this.#keep({ pk, sk: `VERSION#${index.version}` }, attributes);
    await this.#point({ pk: LATEST_DATASETS, sk: index.name }, kept);
    return this.#point({ pk, sk: 'LATEST' }, kept);
  }

  async suiteVersions(suite: string): Promise<readonly PublishedVersion[]> {
    const versions: PublishedVersion[] = [];
    const query = { pk: `${leadingKeys.suite}${suite}`, prefix: 'VERSION#' };
    for await (const item of this.#table.query(query)) {
      versions.push({ version: readText(item, 'version') ?? '', publishedAt: readText(item, 'publishedAt') });
    }
    return newestFirst(versions);
  }

  async dataset(name: string): Promise<PublishedDataset | null> {
    const item = await this.#table.get({ pk: `${leadingKeys.dataset}${name}`, sk: 'LATEST' });
    return item === null ? null : publishedDataset(item);
  }

  async datasets(): Promise<readonly PublishedDataset[]> {
    const datasets: PublishedDataset[] = [];
    for await (const item of this.#table.query({ pk: LATEST_DATASETS }))
      datasets.push(publishedDataset(item));
    return datasets;
  }

  async datasetVersions(name: string): Promise<readonly PublishedDataset[]> {
    const versions: PublishedDataset[] = [];
    const query = { pk: `${leadingKeys.dataset}${name}`, prefix: 'VERSION#' };
    for await (const item of this.#table.query(query)) versions.push(publishedDataset(item));
    return newestFirst(versions);
  }

  /** The first publication of a version stays. @returns its attributes with the time of it, where that was kept. */
  async #keep(key: ItemKey, attributes: Item): Promise<Item> {
    const dated = { ...attributes, publishedAt: text(new Date(this.#nowMs()).toISOString()) };
    if (await this.#table.putIfAbsent(key, dated)) return dated;
    const publishedAt = (await this.#table.get(key))?.publishedAt;
    return publishedAt === undefined ? attributes : { ...attributes, publishedAt };
  }

  async #point(key: ItemKey, attributes: Item) {
    const before = await this.#table.get(key);
    if (before !== null && before.version?.S === attributes.version?.S) return 'unchanged' as const;
    await this.#table.put(key, attributes);
    return 'published' as const;
  }
}

function publishedDataset(item: Item): PublishedDataset {
  const card = readJson<DatasetCard>(item, 'card');
  return {
    name: card.name,
    version: readText(item, 'version') ?? '',
    card,
    rows: readNumber(item, 'rows'),
    publishedAt: readText(item, 'publishedAt'),
  };
}

/** Those whose time was not kept are older than all others. */
function newestFirst<Version extends PublishedVersion>(versions: readonly Version[]): Version[] {
  return versions.toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));
}
