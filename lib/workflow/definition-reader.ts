import { storageKeys } from '#contracts/storage.ts';
import { type DatasetIndex, datasetIndexSchema } from '#domain/dataset.ts';
import { sha256 } from '#domain/hash.ts';
import { type Manifest, manifestSchema } from '#domain/manifest.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** A warm function works on a few runs at a time. */
const KEPT = 8;

/**
 * Reads manifests and dataset indexes by their hash, and keeps the last few: they never change, and every shard of a run
 * needs the same two.
 */
export class DefinitionReader {
  readonly #objects: ObjectStore;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  /** @throws StoredDataError where there is none, or where its bytes are not those that the hash names. */
  manifest(hash: string): Promise<Manifest> {
    return this.#keep(`manifest ${hash}`, async () => {
      const bytes = await this.#read(storageKeys.manifest(hash));
      const found = sha256(bytes);
      if (found !== hash) {
        throw new StoredDataError(
          storageKeys.manifest(hash),
          `bytes with SHA-256 ${hash}`,
          `SHA-256 ${found}`,
        );
      }
      return manifestSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
    });
  }

  /** @throws StoredDataError where there is none. */
  datasetIndex(version: string): Promise<DatasetIndex> {
    return this.#keep(`dataset ${version}`, async () => {
      const bytes = await this.#read(storageKeys.datasetIndex(version));
      return datasetIndexSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
    });
  }

  async #read(key: string): Promise<Uint8Array> {
    const bytes = await this.#objects.get(key);
    if (bytes === null) throw new StoredDataError(key, 'an object', 'none');
    return bytes;
  }

  #keep<T>(name: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name) as Promise<T> | undefined;
    if (kept !== undefined) return kept;
    const reading = read();
    this.#kept.set(name, reading);
    reading.catch(() => this.#kept.delete(name));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return reading;
  }
}
