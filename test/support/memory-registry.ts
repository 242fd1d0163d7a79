import type { DatasetIndex } from '#domain/dataset.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { Registry } from '#workflow/ports.ts';

/** A registry in memory: the newest version of each name. */
export class MemoryRegistry implements Registry {
  readonly #suites = new Map<string, PublishedSuite>();
  readonly #datasets = new Map<string, string>();

  async suite(name: string): Promise<PublishedSuite | null> {
    return this.#suites.get(name) ?? null;
  }

  async suites(): Promise<readonly PublishedSuite[]> {
    return [...this.#suites.values()];
  }

  async datasetVersion(name: string): Promise<string | null> {
    return this.#datasets.get(name) ?? null;
  }

  async publishSuite(suite: PublishedSuite): Promise<'published' | 'unchanged'> {
    const { name } = suite.definition;
    if (this.#suites.get(name)?.version === suite.version) return 'unchanged';
    this.#suites.set(name, suite);
    return 'published';
  }

  async publishDataset(index: DatasetIndex): Promise<'published' | 'unchanged'> {
    if (this.#datasets.get(index.name) === index.version) return 'unchanged';
    this.#datasets.set(index.name, index.version);
    return 'published';
  }
}
