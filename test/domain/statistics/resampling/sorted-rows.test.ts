import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctRows, sortedRows } from '#domain/statistics/resampling/sorted-rows.ts';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 2 })), {
  minLength: 1,
  maxLength: 30,
});
const columnsOf = (of: readonly (readonly [number, number])[]) => [
  Float64Array.from(of, ([a]) => a),
  Float64Array.from(of, ([, b]) => b),
];

test('rows come by the first column, then by the next, in whatever order they came', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (of, seed) => {
      const [a, b] = sortedRows(columnsOf(of));
      for (let row = 1; row < of.length; row += 1) {
        const ascends = a![row]! > a![row - 1]! || (a![row] === a![row - 1] && b![row]! >= b![row - 1]!);
        expect(ascends).toBe(true);
      }
      const turned = of.map((_, row) => of[(row + seed) % of.length]!).reverse();
      expect(sortedRows(columnsOf(turned))).toEqual([a, b]);
    }),
  );
});

test('distinct rows with their counts are the rows again', () => {
  fc.assert(
    fc.property(rows, (of) => {
      const sorted = sortedRows(columnsOf(of));
      const { columns, count } = distinctRows(sorted);
      const again = columns.map((column) =>
        Float64Array.from([...column].flatMap((value, kind) => new Array(count[kind]!).fill(value))),
      );
      expect(again).toEqual(sorted);
      const kinds = [...columns[0]!].map((value, kind) => `${value} ${columns[1]![kind]}`);
      expect(new Set(kinds).size).toBe(kinds.length);
    }),
  );
});
