import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJsonLines, UnreadableLine } from '#targets/batch/json-lines.ts';

async function* pieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts.map((at) => at % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
}

async function read(bytes: Buffer, cuts: readonly number[], maxBytes = 1_000): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readJsonLines(pieces(bytes, cuts), maxBytes)) values.push(value);
  return values;
}

it('reads the same values wherever the file is cut, in the middle of characters too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }) })),
      fc.array(fc.nat(5_000)),
      async (values, cuts) => {
        const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
        expect(await read(Buffer.from(text), cuts)).toEqual(JSON.parse(JSON.stringify(values)));
      },
    ),
  );
});

it('skips empty lines, takes a last line without its end, and goes on after one that is no JSON', async () => {
  const values = await read(Buffer.from('1\n\n{oops\n"x"'), [3, 6]);
  expect(values).toEqual([1, new UnreadableLine(), 'x']);
});

it('keeps nothing of a line that is too long', async () => {
  expect(await read(Buffer.from(`"${'a'.repeat(5_000)}"\n2\n`), [100, 2_000, 4_000])).toEqual([
    new UnreadableLine(),
    2,
  ]);
});
