import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeFolder } from '#support/write-folder.ts';
import { HashSpool, type SpoolRecord } from '#workflow/publishing/hash-spool.ts';
import { hash32 } from '#workflow/publishing/hash32.ts';

const records = fc.array(
  fc.record({
    // A few hashes near each other, so that files are divided down to the last bits.
    hash: fc.oneof(
      fc.nat({ max: 0xffff_ffff }),
      fc.constantFrom(0, 1, 0x8000_0000, 0x8000_0001, 0xffff_ffff),
    ),
    text: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\n\r]/.test(text)),
  }),
  { maxLength: 200 },
);

async function readAll(spool: HashSpool): Promise<(readonly SpoolRecord[])[]> {
  const buckets: (readonly SpoolRecord[])[] = [];
  for await (const bucket of spool.buckets()) buckets.push(bucket);
  return buckets;
}

it('gives back every record once, by ranges of the hash, in the order in which they were added', async () => {
  const folder = writeFolder('spool', {});
  let run = 0;
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom(64, 1_024, 1e6), async (added, memoryBytes) => {
      run += 1;
      const spool = new HashSpool(join(folder, String(run)), memoryBytes);
      for (const { hash, text } of added) spool.add(hash, text);
      const buckets = await readAll(spool);
      const stable = added
        .map((record, order) => ({ ...record, order }))
        .sort((a, b) => a.hash - b.hash || a.order - b.order);
      const back = buckets.flatMap((bucket) =>
        bucket
          .map((record, order) => ({ ...record, order }))
          .sort((a, b) => a.hash - b.hash || a.order - b.order),
      );
      expect(back.map(({ hash, text }) => ({ hash, text }))).toEqual(
        stable.map(({ hash, text }) => ({ hash, text })),
      );
    }),
    { numRuns: 60 },
  );
});

it('never holds more than it may of 200,000 records, and leaves no file behind', async () => {
  const folder = writeFolder('spool', {});
  const memoryBytes = 65_536;
  const spool = new HashSpool(join(folder, 'files'), memoryBytes);
  const text = 'x'.repeat(80);
  for (let i = 0; i < 200_000; i += 1) spool.add(hash32(String(i)), text);
  let count = 0;
  let largest = 0;
  for await (const bucket of spool.buckets()) {
    count += bucket.length;
    largest = Math.max(largest, bucket.length * (text.length + 9));
  }
  expect(count).toBe(200_000);
  expect(largest).toBeLessThanOrEqual(memoryBytes);
  const left = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(left).toEqual([]);
});

it('writes no file while the records fit in memory', async () => {
  const folder = writeFolder('spool', {});
  const spool = new HashSpool(join(folder, 'files'), 1e6);
  spool.add(1, 'one');
  expect(await readAll(spool)).toEqual([[{ hash: 1, text: 'one' }]]);
  expect(readdirSync(join(folder, 'files'))).toEqual([]);
});
