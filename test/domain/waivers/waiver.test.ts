import { describe, expect, it } from 'vitest';
import {
  expiryProblem,
  type Waiver,
  waiverIdOf,
  waiverRequestSchema,
  waiverState,
} from '#domain/waivers/waiver.ts';
import { sampleWaiver } from '#support/sample-waiver.ts';

const at = (time: string) => Date.parse(time);

describe('waiverState', () => {
  const approval = { by: 'bo', at: '2026-11-02T00:00:00.000Z' };
  const revocation = { by: 'cy', at: '2026-11-10T00:00:00.000Z', reason: 'mended' };

  it.each<[string, Partial<Waiver>, string]>([
    ['2026-11-05T00:00:00Z', { approval: null }, 'proposed'],
    ['2026-11-01T12:00:00Z', { approval }, 'proposed'],
    ['2026-11-02T00:00:00Z', { approval }, 'live'],
    ['2026-11-29T23:59:59.999Z', { approval }, 'live'],
    ['2026-11-30T00:00:00Z', { approval }, 'expired'],
    ['2026-11-30T00:00:00Z', { approval: null }, 'expired'],
    ['2026-11-09T23:59:59Z', { approval, revocation }, 'live'],
    ['2026-11-10T00:00:00Z', { approval, revocation }, 'revoked'],
    ['2026-12-01T00:00:00Z', { approval, revocation }, 'revoked'],
  ])('at %s with %j is %s', (instant, acts, state) => {
    expect(waiverState(sampleWaiver(acts), at(instant))).toBe(state);
  });
});

describe('a request', () => {
  const { id: _id, approval: _a, revocation: _r, expiredAt: _e, ...request } = sampleWaiver();

  it('has one id, however often it is made, and another one for anything else', () => {
    expect(waiverIdOf(request)).toBe(waiverIdOf({ ...request }));
    expect(waiverIdOf({ ...request, owner: 'somebody else' })).not.toBe(waiverIdOf(request));
    expect(waiverIdOf(request)).toMatch(/^wvr_[0-9a-f]{24}$/);
  });

  it.each([
    ['2026-11-01T00:00:00.000Z', false],
    ['2026-11-01T00:00:00.001Z', true],
    ['2027-01-30T00:00:00.000Z', true],
    ['2027-01-30T00:00:00.001Z', false],
  ])('from 1 November until %s is allowed: %s', (expiresAt, allowed) => {
    const problem = expiryProblem({ ...request, expiresAt });
    expect(problem === null).toBe(allowed);
    if (!allowed) expect(problem).toContain(`at most 90 days later, got ${expiresAt}`);
  });

  it.each([
    ['reason', ' '],
    ['reason', 'two\nlines'],
    ['owner', ''],
    ['scope', { slice: 'domain=a' }],
    ['scope', { rule: 'x', rows: ['1'] }],
    ['expiresAt', 'tomorrow'],
  ])('is refused with %s %j', (field, value) => {
    expect(waiverRequestSchema.safeParse({ ...request, [field]: value }).success).toBe(false);
  });
});
