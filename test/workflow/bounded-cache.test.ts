import { describe, expect, it } from 'vitest';
import { BoundedCache } from '#workflow/bounded-cache.ts';

/** A cache of at most ten characters, and what was read. */
function tenCharacters() {
  const read: string[] = [];
  const cache = new BoundedCache<string>(10, ({ length }) => length);
  const get = (name: string, value: string | null = name) =>
    cache.of(name, async () => {
      read.push(name);
      return value;
    });
  return { read, get };
}

describe('a bounded cache', () => {
  it('reads once what it keeps, and lets go what was used longest ago', async () => {
    const { read, get } = tenCharacters();
    for (const name of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) await get(name);
    expect(read).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
  });

  it('keeps nothing that is larger than all of it, and nothing that is not there', async () => {
    const { read, get } = tenCharacters();
    for (let i = 0; i < 2; i += 1) {
      await get('longer than ten');
      await get('none', null);
    }
    expect(read).toEqual(['longer than ten', 'none', 'longer than ten', 'none']);
  });

  it('counts once what two bring at the same time', async () => {
    const { read, get } = tenCharacters();
    await Promise.all([get('aaaa'), get('aaaa')]);
    for (const name of ['bbbb', 'aaaa']) await get(name);
    expect(read).toEqual(['aaaa', 'aaaa', 'bbbb']);
  });

  it('keeps nothing of what failed', async () => {
    const cache = new BoundedCache<string>(10, ({ length }) => length);
    await expect(cache.of('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.of('a', async () => 'up')).toBe('up');
  });
});
