import { expect, test } from 'vitest';
import { logBeta, logGamma } from '#domain/statistics/distributions/log-gamma.ts';
import { expectClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 40 digits.
test.each([
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247001],
  [9.99, 12.779315214350193],
  [1000.5, 5908.674175848678],
  [1e6, 12815504.569147611],
])('ln Γ(%d)', (x, value) => {
  expectClose(logGamma(x), value, 1e-14);
});

test.each([
  [0.5, 0.5, 1.1447298858494002],
  [3, 4, -4.0943445622221],
  [0.5, 500_000, -5.988816495777464],
  [20, 30, -33.968820791977386],
  [1e6, 2e6, -1909548.290968533],
])('ln B(%d, %d), whichever comes first', (a, b, value) => {
  expectClose(logBeta(a, b), value, 1e-14);
  expect(logBeta(b, a)).toBe(logBeta(a, b));
});
