import fc from 'fast-check';
import { test } from 'vitest';
import { noncentralTCdf, noncentralTUpperTail } from '#domain/statistics/distributions/noncentral-t.ts';
import { tUpperTail } from '#domain/statistics/distributions/student-t.ts';
import { expectClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 30 digits, quad of Φ(delta − t s) times the density of s.
test.each([
  [2, 10, 0, 0.03669401738537018, 0.9633059826146299],
  [2, 10, 3, 0.8315141614119566, 0.1684858385880434],
  [0, 5, 1.5, 0.9331927987311419, 0.06680720126885807],
  [-1, 7, 2, 0.9979722840083507, 0.002027715991649276],
  [5, 3, 1, 0.03648103888317346, 0.9635189611168264],
  [2.5, 50, -1, 0.0003540693074135114, 0.9996459306925864],
  [1.96, 1000, 2.8, 0.7994572587057683, 0.2005427412942317],
  [12, 4, 0.5, 0.0003718221710557452, 0.9996281778289443],
  [30, 20, 25, 0.1694386711980351, 0.8305613288019649],
  [1, 0.5, 1, 0.6245213394967946, 0.3754786605032054],
  [-4, 2, 3, 0.9999875660117565, 1.243398824352755e-5],
])('tails at t = %d with %d degrees of freedom and noncentrality %d', (t, df, delta, upper, lower) => {
  expectClose(noncentralTUpperTail(t, df, delta), upper, 1e-11);
  expectClose(noncentralTCdf(t, df, delta), lower, 1e-11);
});

test('is Student’s t without noncentrality, and mirrors with its sign', () => {
  const t = fc.double({ min: -30, max: 30, noNaN: true });
  const df = fc.double({ min: 1, max: 300, noNaN: true });
  fc.assert(
    fc.property(t, df, fc.double({ min: -5, max: 5, noNaN: true }), (t, df, delta) => {
      expectClose(noncentralTUpperTail(t, df, 0), tUpperTail(t, df), 1e-9);
      expectClose(noncentralTUpperTail(t, df, delta), noncentralTCdf(-t, df, -delta), 1e-9);
    }),
  );
});
