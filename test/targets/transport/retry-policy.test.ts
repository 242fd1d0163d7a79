import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  defaultRetryPolicy,
  isPermanentConnectionError,
  isPermanentStatus,
  isRetriedConnectionError,
  isRetriedStatus,
  retryDelayMs,
} from '#targets/transport/retry-policy.ts';

const policy = fc.record({
  maxTries: fc.integer({ min: 1, max: 10 }),
  baseDelayMs: fc.integer({ min: 1, max: 5_000 }),
  maxDelayMs: fc.integer({ min: 1, max: 60_000 }),
  maxRetryAfterMs: fc.integer({ min: 0, max: 60_000 }),
});
const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('never waits longer than its ceiling, and never less than the target asked for', () => {
  fc.assert(
    fc.property(
      policy,
      fc.integer({ min: 1, max: 10 }),
      fc.option(fc.nat(90_000)),
      uniform,
      (p, tries, asked, u) => {
        const delayMs = retryDelayMs(p, tries, asked ?? undefined, () => u);
        if (delayMs === null) return tries >= p.maxTries || (asked !== null && asked > p.maxRetryAfterMs);
        const floor = asked ?? 0;
        return (
          delayMs >= floor && delayMs <= floor + Math.min(p.maxDelayMs, p.baseDelayMs * 2 ** (tries - 1))
        );
      },
    ),
  );
});

it('ends after maxTries requests whatever happens', () => {
  fc.assert(
    fc.property(policy, uniform, (p, u) => {
      let tries = 1;
      while (retryDelayMs(p, tries, undefined, () => u) !== null) tries += 1;
      return tries === p.maxTries;
    }),
  );
});

it('doubles the ceiling with each try up to the highest', () => {
  const almost = () => 1 - 2 ** -53;
  const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) =>
    Math.round(retryDelayMs({ ...defaultRetryPolicy, maxTries: 10 }, tries, undefined, almost) ?? -1),
  );
  expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
});

it('retries these statuses and no other', () => {
  const retried = Array.from({ length: 600 }, (_, status) => status).filter(isRetriedStatus);
  expect(retried).toEqual([408, 429, 500, 502, 503, 504, 529]);
});

it('retries a connection that was refused or reset, not one that cannot be trusted', () => {
  expect(
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'UND_ERR_SOCKET'].every(isRetriedConnectionError),
  ).toBe(true);
  expect(['CERT_HAS_EXPIRED', 'ENOTFOUND', 'UND_ERR_DESTROYED', ''].some(isRetriedConnectionError)).toBe(
    false,
  );
});

it('counts on a mend for a name that does not exist and for a certificate, not for what comes back by itself', () => {
  const codes = [
    'ENOTFOUND',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'EAI_AGAIN',
    'ECONNREFUSED',
  ];
  expect(codes.filter(isPermanentConnectionError)).toEqual(codes.slice(0, 3));
  const statuses = Array.from({ length: 600 }, (_, status) => status).filter(isPermanentStatus);
  expect(statuses).toEqual([301, 302, 307, 308, 401, 403, 404, 405, 410]);
});
