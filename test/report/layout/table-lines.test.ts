import { describe, expect, it } from 'vitest';
import { type Column, text } from '#report/document.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { tableLines } from '#report/layout/table-lines.ts';

const columns: readonly Column[] = [
  { title: 'Front' },
  { title: 'Version', isName: true },
  { title: 'accuracy', align: 'right' },
  { title: 'Cost', align: 'right' },
];
const rows = [['front', 'sentiment@4.2.0', '0.7950', '$0.0200'].map((cell) => text(cell))];

const lines = (width: number, given = columns) => tableLines(given, rows, width, paintNothing);

describe('a table in which a column names its rows', () => {
  it('stands in one piece where it fits', () => {
    expect(lines(60)).toEqual([
      'Front  Version          accuracy     Cost',
      'front  sentiment@4.2.0    0.7950  $0.0200',
    ]);
  });

  it('goes on below, the name in front again, where a name or a number would have to be broken', () => {
    expect(lines(35)).toEqual([
      'Front  Version          accuracy',
      'front  sentiment@4.2.0    0.7950',
      '',
      'Version             Cost',
      'sentiment@4.2.0  $0.0200',
    ]);
  });

  it('breaks the name only where not even it and one more column fit, and no number at its point', () => {
    expect(lines(20).join('\n')).not.toMatch(/0\.$/m);
    expect(lines(20).filter((line) => line === '')).toHaveLength(1);
  });
});

it('squeezes a table without such a column as it is', () => {
  const unnamed = columns.map(({ isName: _, ...column }) => column);
  expect(lines(35, unnamed).filter((line) => line === '')).toEqual([]);
});
