import { expect, test } from 'vitest';
import { macroF1Of } from '#domain/metrics/classification/macro-f1.ts';

function table(pairs: readonly (readonly [number, number, number])[], labels = ['0', '1', '2']) {
  return {
    labels,
    reference: pairs.map(([reference]) => reference),
    outcome: pairs.map(([, outcome]) => outcome),
    count: pairs.map(([, , count]) => count),
  };
}

test('agrees with the example of scikit-learn’s f1_score(average="macro")', () => {
  // y_true = [0, 1, 2, 0, 1, 2], y_pred = [0, 2, 1, 0, 0, 1]: 0.26…
  const counts = table([
    [0, 0, 2],
    [1, 2, 1],
    [2, 1, 2],
    [1, 0, 1],
  ]);
  expect(macroF1Of(counts)).toBeCloseTo((4 / 5 + 0 + 0) / 3, 14);
});

test('leaves out labels that occur nowhere, and counts those that are never answered as 0', () => {
  expect(macroF1Of(table([[0, 0, 5]]))).toBe(1);
  expect(
    macroF1Of(
      table([
        [0, 0, 3],
        [1, 0, 1],
      ]),
    ),
  ).toBeCloseTo(6 / 7 / 2, 14);
});

test('is not defined without a row', () => {
  expect(macroF1Of(table([[0, 0, 0]]))).toEqual({ undefined: 'no row is scored' });
});
