import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prefixes } from '#contracts/storage.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import type { ObjectStore } from '#workflow/ports.ts';

let assize: AssizeCloud;

beforeAll(async () => {
  assize = await startAssize();
});

afterAll(() => assize?.stop());

const stores: readonly (readonly [string, () => ObjectStore])[] = [
  ['S3', () => assize.admin.objects],
  ['memory', () => memory],
];
const memory = new MemoryObjectStore();
const key = (name: string) => `${prefixes.datasets}contract/${name}`;
const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('utf8');

async function* chunks(count: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 1) yield Buffer.alloc(bytes, n);
}

describe.each(stores)('the object store over %s', (_, open) => {
  it('keeps the first of two objects', async () => {
    expect(await open().putOnce(key('once'), 'first', 'text/plain')).toBe('created');
    expect(await open().putOnce(key('once'), 'second', 'text/plain')).toBe('exists');
    expect(text(await open().get(key('once')))).toBe('first');
  });

  it('keeps the first of two short streams', async () => {
    expect(await open().putStreamOnce(key('short'), chunks(2, 3), 'text/plain')).toBe('created');
    expect(await open().putStreamOnce(key('short'), chunks(9, 9), 'text/plain')).toBe('exists');
    expect([...((await open().get(key('short'))) ?? [])]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('keeps the first of two streams that take several parts', async () => {
    const mebibyte = 1024 * 1024;
    expect(await open().putStreamOnce(key('long'), chunks(20, mebibyte), 'text/plain')).toBe('created');
    expect(await open().putStreamOnce(key('long'), chunks(18, mebibyte), 'text/plain')).toBe('exists');
    const range = await open().getRange(key('long'), 19 * mebibyte - 1, 2);
    expect(Buffer.from(range)).toEqual(Buffer.from([18, 19]));
    expect((await open().get(key('long')))?.length).toBe(20 * mebibyte);
  });

  it('leaves nothing of a stream that breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunks(1, 10);
      throw new Error('the rows ended here');
    }
    await expect(open().putStreamOnce(key('broken'), broken(), 'text/plain')).rejects.toThrow(
      'the rows ended',
    );
    expect(await open().get(key('broken'))).toBeNull();
  });

  it('has nothing under a key that was never written, and lists the others in order', async () => {
    expect(await open().get(key('nothing'))).toBeNull();
    expect(await open().list(key(''))).toEqual([key('long'), key('once'), key('short')]);
  });
});
