import { expect, test } from 'vitest';
import { decodeColumns, encodeColumns } from '#contracts/files/columns-file.ts';
import type { RowColumnsTable } from '#domain/tallies/evidence.ts';

function tableOf(rows: number): RowColumnsTable {
  const numbers = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const flags = (of: (row: number) => number) => Uint8Array.from({ length: rows }, (_, row) => of(row));
  return {
    block: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 256)),
    sliceSet: Int32Array.from({ length: rows }, (_, row) => row % 2),
    sliceSets: [[], ['domain=imdb', 'negation=yes']],
    columns: new Map([
      [
        'label/score',
        [
          { scored: flags(() => 1), values: [numbers((row) => row % 2), numbers((row) => Math.sin(row))] },
          {
            scored: flags((row) => row % 3 && 1),
            values: [numbers(() => 0), numbers((row) => 1 / (row + 1))],
          },
        ],
      ],
    ]),
  };
}

test.each([1, 300, 250_000])('reads back what was written, bit by bit: %i rows', async (rows) => {
  const table = tableOf(rows);
  expect(await decodeColumns(encodeColumns(table))).toEqual(table);
});

test('gives the same bytes for the same rows', () => {
  expect(encodeColumns(tableOf(500))).toEqual(encodeColumns(tableOf(500)));
});
