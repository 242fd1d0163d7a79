import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fourteen, labelled } from '#support/classified-cases.ts';
import { metricOver } from '#support/metric-over.ts';

test('agrees with scikit-learn', () => {
  // scikit-learn 1.2.1: matthews_corrcoef, balanced_accuracy_score
  expect(metricOver('mcc', fourteen)).toBeCloseTo(0.5898150797636585, 14);
  expect(metricOver('balanced-accuracy', fourteen)).toBeCloseTo(0.7166666666666667, 14);
});

test('is symmetric in reference and answer, 1 where they agree, and −1 where two labels are swapped', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.infiniteStream(fc.constantFrom('a', 'b', 'c')), (references, stream) => {
      const answers = references.map(() => stream.next().value as string).join('');
      const there = metricOver('mcc', labelled(references.join(''), answers));
      const back = metricOver('mcc', labelled(answers, references.join('')));
      if (typeof there === 'number') expect(back).toBeCloseTo(there, 12);
      else expect(typeof back).toBe('object');
    }),
  );
  expect(metricOver('mcc', labelled('abab', 'abab'))).toBe(1);
  expect(metricOver('mcc', labelled('abab', 'baba'))).toBe(-1);
});

test('says why it is undefined', () => {
  expect(metricOver('mcc', labelled('aaa', 'aba'))).toEqual({ undefined: 'all rows have one label' });
  expect(metricOver('mcc', labelled('aba', 'aaa'))).toEqual({ undefined: 'all answers are one label' });
  expect(metricOver('mcc', [])).toEqual({ undefined: 'no row is scored' });
  expect(metricOver('balanced-accuracy', [])).toEqual({ undefined: 'no row is scored' });
});
