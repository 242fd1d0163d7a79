import type { ObjectStore } from '#workflow/ports.ts';

/** An object store in memory. */
export class MemoryObjectStore implements ObjectStore {
  readonly objects = new Map<string, { readonly body: Uint8Array; readonly contentType: string }>();
  /** Writes that were asked for, taken or not. */
  writes = 0;

  async get(key: string): Promise<Uint8Array | null> {
    return this.objects.get(key)?.body ?? null;
  }

  async getRange(key: string, offset: number, length: number): Promise<Uint8Array> {
    const object = this.objects.get(key);
    if (object === undefined) throw new Error(`Expected an object at ${key}, got none.`);
    return object.body.subarray(offset, offset + length);
  }

  async putOnce(key: string, body: Uint8Array | string, contentType: string): Promise<'created' | 'exists'> {
    this.writes += 1;
    if (this.objects.has(key)) return 'exists';
    this.objects.set(key, { body: Buffer.from(body), contentType });
    return 'created';
  }

  async putStreamOnce(
    key: string,
    body: AsyncIterable<Uint8Array>,
    contentType: string,
  ): Promise<'created' | 'exists'> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return this.putOnce(key, Buffer.concat(chunks), contentType);
  }

  async list(prefix: string): Promise<readonly string[]> {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  /** An object as text. */
  text(key: string): string {
    const object = this.objects.get(key);
    if (object === undefined) throw new Error(`Expected an object at ${key}, got none.`);
    return Buffer.from(object.body).toString('utf8');
  }
}
