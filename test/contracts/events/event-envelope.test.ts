import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdOf, idempotencyKeyOf } from '#contracts/events/event-envelope.ts';

describe('eventIdOf', () => {
  it('is the hash of type, major version and identity, so anyone can compute it', () => {
    expect(eventIdOf('Eval Verdict Issued', '1.0', ['run_1'])).toBe('evt_bb60e85348f21771065fe3cc78aaef45');
  });

  it('is the same in every minor version', () => {
    expect(eventIdOf('Eval Verdict Issued', '1.3', ['run_1'])).toBe(
      eventIdOf('Eval Verdict Issued', '1.0', ['run_1']),
    );
  });

  it('is another for each major version, put out side by side', () => {
    expect(eventIdOf('Eval Verdict Issued', '2.0', ['run_1'])).not.toBe(
      eventIdOf('Eval Verdict Issued', '1.0', ['run_1']),
    );
  });

  it('tells identities apart, however their parts would join', () => {
    const identity = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        const equal = JSON.stringify(a) === JSON.stringify(b);
        expect(
          eventIdOf('Eval Verdict Issued', '1.0', a) === eventIdOf('Eval Verdict Issued', '1.0', b),
        ).toBe(equal);
      }),
    );
  });
});

describe('idempotencyKeyOf', () => {
  it('is readable, and says nothing of the schema version', () => {
    expect(idempotencyKeyOf('Eval Regression Detected', ['run_1', 'accuracy', 'all'])).toBe(
      'Eval Regression Detected/run_1/accuracy/all',
    );
  });
});
