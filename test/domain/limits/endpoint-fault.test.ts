import { expect, it } from 'vitest';
import { describeFault, type EndpointFault, joinFaults, withFailure } from '#domain/limits/endpoint-fault.ts';

const at = (time: string) => Date.parse(`2026-11-02T10:00:${time}Z`);

const failure = (message: string, time: string) =>
  ({ origin: 'https://models.example.com', code: 'rejected', message, atMs: at(time) }) as const;

const two = withFailure(withFailure(null, failure('Got 401.', '01')), failure('Got 403.', '02.500'));

it('counts failures, and keeps when the first and the last of them were and what the last one said', () => {
  expect(two).toEqual<EndpointFault>({
    origin: 'https://models.example.com',
    code: 'rejected',
    message: 'Got 403.',
    failures: 2,
    firstAtMs: at('01'),
    lastAtMs: at('02.500'),
  });
});

it('joins what two workers met, whichever of them tells first', () => {
  const later = withFailure(null, failure('Got 404.', '09'));
  const joined = { ...later, failures: 3, firstAtMs: at('01') };
  expect(joinFaults(two, later)).toEqual(joined);
  expect(joinFaults(later, two)).toEqual(joined);
  expect(joinFaults(null, two)).toBe(two);
});

it('says what failed, how often and when, and what the last call came to', () => {
  expect(describeFault(two)).toBe(
    'https://models.example.com failed 2 calls in a row (rejected) from 2026-11-02T10:00:01Z to 2026-11-02T10:00:02Z: Got 403.',
  );
  expect(describeFault(withFailure(null, failure('Got 401.', '01')))).toBe(
    'https://models.example.com failed 1 call (rejected) at 2026-11-02T10:00:01Z: Got 401.',
  );
});
