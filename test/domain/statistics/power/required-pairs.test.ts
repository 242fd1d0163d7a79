import { expect, test } from 'vitest';
import { requiredPairs } from '#domain/statistics/power/required-pairs.ts';

test('needs (z_alpha + z_power)² discordance / margin² rows where no difference is expected', () => {
  // 2.801585² x 0.02 / 0.01² = 1569.8.
  expect(requiredPairs({ discordance: 0.02, difference: 0, margin: 0.01 }, 0.025)).toBe(1570);
  expect(requiredPairs({ discordance: 0.02, difference: 0, margin: 0.01, designEffect: 2 }, 0.025)).toBe(
    3140,
  );
});

test('never needs fewer than 3 / margin', () => {
  expect(requiredPairs({ discordance: 0, difference: 0, margin: 0.01 }, 0.025)).toBe(300);
});

test('no number shows a loss at the margin to be smaller', () => {
  expect(requiredPairs({ discordance: 0.02, difference: -0.01, margin: 0.01 }, 0.025)).toBeNull();
});
