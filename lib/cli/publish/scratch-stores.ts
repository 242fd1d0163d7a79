import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ObjectStore, Registry } from '#workflow/ports.ts';
import type { PublishingStores } from '#workflow/publishing/publish-dataset.ts';

/** Stores of nobody's: what is published to them is checked, and gone at the end. */
export interface ScratchStores extends PublishingStores, AsyncDisposable {}

export async function openScratchStores(): Promise<ScratchStores> {
  const folder = await mkdtemp(join(tmpdir(), 'assize-check-'));
  return {
    objects: new FolderObjects(folder),
    registry: EMPTY_REGISTRY,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Publishing takes what it published just now from its own hands, so that nothing needs to be remembered here. */
const EMPTY_REGISTRY: Registry = {
  suite: async () => null,
  suites: async () => [],
  datasetVersion: async () => null,
  publishSuite: async () => 'published',
  publishDataset: async () => 'published',
};

/** Objects as files: datasets may be larger than the memory. */
class FolderObjects implements ObjectStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      return await readFile(join(this.#folder, key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async getRange(key: string, offset: number, length: number): Promise<Uint8Array> {
    await using file = await open(join(this.#folder, key));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  }

  async putOnce(key: string, body: Uint8Array | string): Promise<'created' | 'exists'> {
    const path = join(this.#folder, key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, body);
    return 'created';
  }

  async putStreamOnce(key: string, body: AsyncIterable<Uint8Array>): Promise<'created' | 'exists'> {
    const path = join(this.#folder, key);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(body, createWriteStream(path));
    return 'created';
  }

  async list(): Promise<readonly string[]> {
    return [];
  }
}
