import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cosineSimilarity, dotProduct, euclideanDistance } from '#domain/metrics/embedding/vectors.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const answered = (reference: number[], vector: unknown) => metricCase(reference, { vector } as never);

test('compares the answer’s vector with the reference’s', () => {
  expect(scoreOf('cosine', answered([1, 0], [1, 1]))).toBeCloseTo(Math.SQRT1_2, 14);
  expect(scoreOf('dot-product', answered([1, 2], [3, 4]))).toBe(11);
  expect(scoreOf('euclidean-distance', answered([0, 0], [3, 4]))).toBe(5);
});

test('a vector of another length, of no numbers or without direction is malformed', () => {
  expect(scoreOf('cosine', answered([1, 0], [1]))).toBe('malformed-output');
  expect(scoreOf('dot-product', answered([1, 0], ['a', 1]))).toBe('malformed-output');
  expect(scoreOf('cosine', answered([1, 0], [0, 0]))).toBe('malformed-output');
  expect(scoreOf('cosine', metricCase('a', { vector: [1] }))).toBe('malformed-reference');
  expect(scoreOf('cosine', metricCase(undefined, { vector: [1] }))).toBe('no-reference');
});

test('cosine knows no scale, and distance follows from it for unit vectors', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const vector = fc.array(number, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const cosine = cosineSimilarity(a, b);
      const [sizeA, sizeB] = [Math.sqrt(dotProduct(a, a)), Math.sqrt(dotProduct(b, b))];
      if (cosine === null || sizeA < 1e-3 || sizeB < 1e-3) return;
      expect(
        cosineSimilarity(
          a.map((x) => 3 * x),
          b,
        ),
      ).toBeCloseTo(cosine, 10);
      const distance = euclideanDistance(
        a.map((x) => x / sizeA),
        b.map((x) => x / sizeB),
      );
      expect(distance * distance).toBeCloseTo(2 - 2 * cosine, 9);
    }),
  );
});

test('ranks the candidates of a row by similarity', () => {
  const reference = { relevant: { b: 1 }, vectors: { a: [1, 0], b: [1, 1], c: [-1, 0] } };
  const case_ = metricCase(reference, { vector: [1, 0.1] });
  expect(scoreOf('similarity-retrieval', case_, { value: 'mrr' })).toBe(1 / 2);
  expect(scoreOf('similarity-retrieval', case_, { value: 'recall', k: 1 })).toBe(0);
  expect(scoreOf('similarity-retrieval', case_, { value: 'mrr', similarity: 'dot' })).toBe(1);
  expect(scoreOf('similarity-retrieval', case_, { similarity: 'euclidean' })).toBeCloseTo(
    1 / Math.log2(3),
    14,
  );
  expect(scoreOf('similarity-retrieval', metricCase(reference, { vector: [1] }))).toBe('malformed-output');
  expect(scoreOf('similarity-retrieval', metricCase({ relevant: { b: 1 } }, { vector: [1] }))).toBe(
    'malformed-reference',
  );
});
