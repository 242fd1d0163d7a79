import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  binomialLogLowerTail,
  binomialLogProbability,
  binomialLogUpperTail,
  binomialProbability,
  binomialQuantile,
} from '#domain/statistics/distributions/binomial.ts';
import { expectLogClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 60 digits, from loggamma and betainc.
test.each([
  [3, 10, 0.2, -1.6028268537197234, -1.1325813383458678, -0.12882691218072725],
  [0, 50, 0.01, -0.5025167926750721, 0.0, -0.5025167926750721],
  [50, 50, 0.9, -5.268025782891315, -5.268025782891315, 0.0],
  [700, 1000, 0.5, -85.87568429557055, -85.31975705282973, -3.766850723525808e-38],
  [9, 9, 0.5, -6.238324625039508, -6.238324625039508, 0.0],
])('P(X = %d), P(X ≥ k) and P(X ≤ k) of %d rows with share %d', (k, n, p, exactly, upper, lower) => {
  expectLogClose(binomialLogProbability(k, n, p), exactly);
  expectLogClose(binomialLogUpperTail(k, n, p), upper);
  expectLogClose(binomialLogLowerTail(k, n, p), lower);
});

test('probabilities add up to 1, and the quantile is where they reach it', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), share, share, (n, p, q) => {
      let sum = 0;
      let quantile = n;
      for (let k = n; k >= 0; k -= 1) if (Math.exp(binomialLogLowerTail(k, n, p)) >= q) quantile = k;
      for (let k = 0; k <= n; k += 1) sum += binomialProbability(k, n, p);
      expect(sum).toBeCloseTo(1, 11);
      expect(binomialQuantile(q, n, p)).toBe(quantile);
    }),
  );
});
