import { describe, expect, it } from 'vitest';
import { parseCsv } from '#cli/init/parse-csv.ts';

describe('a CSV file', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['semicolons', 'a;b\r\n"1;1";2,5', [{ a: '1;1', b: '2,5' }]],
    ['tabs', 'a\tb\n1\t2', [{ a: '1', b: '2' }]],
    [
      'quotes, line breaks and a byte order mark',
      '\uFEFFa,b\n"say ""hi""\nthere",2\n',
      [{ a: 'say "hi"\nthere', b: '2' }],
    ],
    ['empty cells and lines, which are left out', 'a,b\n,2\n\n1,\n3', [{ b: '2' }, { a: '1' }, { a: '3' }]],
  ])('may have %s', (_, text, records) => {
    expect(parseCsv(text, 'rows.csv')).toEqual(records);
  });

  it.each([
    ['a,a\n1,2', 'rows.csv:1: Expected a header that names each column once, got "a" twice'],
    ['a,\n1,2', 'a column without a name'],
    ['a,b\n1,2,3', 'record 1: Expected at most 2 cells, as the header has, got 3'],
    ['a,b\n1,2\n"x,3', 'rows.csv:3: Expected a quote that ends'],
  ])('is refused with its place: %j', (text, message) => {
    expect(() => parseCsv(text, 'rows.csv')).toThrow(message);
  });
});
