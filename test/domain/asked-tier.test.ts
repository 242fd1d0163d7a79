import { expect, it } from 'vitest';
import { askedTier } from '#domain/asked-tier.ts';

it.each([
  [{ service_tier: 'priority' }, 'priority'],
  [{ service_tier: 'flex', temperature: 0 }, 'flex'],
  [{ service_tier: 'auto' }, null],
  [{ service_tier: 'default' }, null],
  [{ service_tier: 7 }, null],
  [{}, null],
])('reads of the parameters %j the tier %j', (parameters, tier) => {
  expect(askedTier({ parameters })).toBe(tier);
});
