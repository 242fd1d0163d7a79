import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  betaCdf,
  betaLogCdf,
  betaLogUpperTail,
  betaQuantile,
  betaUpperQuantile,
  betaUpperTail,
} from '#domain/statistics/distributions/beta.ts';
import { expectClose, expectLogClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 60 digits, log(betainc(a, b, 0, x, regularized=True)) and log(betainc(a, b, x, 1, …)).
test.each([
  [0.3, 0.5, 0.5, -0.9969312110207781, -0.4604654539158712],
  [1.0e-6, 2, 3, -25.839262980034214, -5.999992000021e-12],
  [0.999, 2, 3, -3.997000007988005e-9, -19.337721757217224],
  [0.2, 50, 20, -46.24169459355423, -8.269651429204134e-21],
  [0.9, 50, 20, -8.874031077075063e-6, -11.63238583998909],
  [0.001, 0.01, 5, -0.048354585040364925, -3.05327410221435],
  [0.52, 200, 200, -0.23813975895553094, -1.5516056109597318],
  [0.4, 200, 200, -10.522959369878423, -2.6911794397474146e-5],
])('tails at x = %d of beta(%d, %d)', (x, a, b, lower, upper) => {
  expectLogClose(betaLogCdf(x, a, b), lower);
  expectLogClose(betaLogUpperTail(x, a, b), upper);
});

test('quantiles invert both tails', () => {
  const shape = fc.double({ min: 1, max: 5_000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
      expectClose(betaCdf(betaQuantile(p, a, b), a, b), p, 1e-6);
      expectClose(betaUpperTail(betaUpperQuantile(p, a, b), a, b), p, 1e-6);
    }),
  );
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  expect([betaUpperQuantile(0, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([1, 0]);
});
