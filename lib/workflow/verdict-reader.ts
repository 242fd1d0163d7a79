import type { Verdict } from '#domain/verdict.ts';
import { BoundedCache } from '#workflow/bounded-cache.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { IssuedVerdict } from '#workflow/run-store.ts';

/** Characters of the documents that are kept; one takes some tens of thousands. */
const KEPT_CHARACTERS = 16 * 1024 * 1024;

/** Reads verdict documents by their hash, and keeps the last ones: they never change. */
export class VerdictReader {
  readonly #objects: Pick<ObjectStore, 'get'>;
  readonly #kept = new BoundedCache<string>(KEPT_CHARACTERS, ({ length }) => length);

  constructor(objects: Pick<ObjectStore, 'get'>) {
    this.#objects = objects;
  }

  /** @throws StoredDataError where the document is not there. */
  async read(issued: Pick<IssuedVerdict, 'key'>): Promise<Verdict> {
    const text = await this.#text(issued.key);
    if (text === null) throw new StoredDataError(issued.key, 'the verdict document', 'none');
    return JSON.parse(text) as Verdict;
  }

  /** @returns null where retention has taken the document. */
  async find(issued: Pick<IssuedVerdict, 'key'>): Promise<Verdict | null> {
    const text = await this.#text(issued.key);
    return text === null ? null : (JSON.parse(text) as Verdict);
  }

  #text(key: string): Promise<string | null> {
    return this.#kept.of(key, async () => {
      const body = await this.#objects.get(key);
      return body === null ? null : Buffer.from(body).toString();
    });
  }
}
