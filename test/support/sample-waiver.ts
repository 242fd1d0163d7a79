import type { Waiver } from '#domain/waivers/waiver.ts';

/** A waiver of November 2026, approved on its second day. */
export function sampleWaiver(overrides: Partial<Waiver> = {}): Waiver {
  return {
    id: 'wvr_0b8e1f6f5a3c4d2e9b7a1c0d',
    suite: 'reviews',
    scope: { rule: 'non-inferior accuracy' },
    owner: 'team reviews',
    reason: 'negations are re-labelled until December',
    createdBy: 'ann',
    createdAt: '2026-11-01T00:00:00.000Z',
    expiresAt: '2026-11-30T00:00:00.000Z',
    approval: { by: 'bo', at: '2026-11-02T00:00:00.000Z' },
    revocation: null,
    expiredAt: null,
    ...overrides,
  };
}
