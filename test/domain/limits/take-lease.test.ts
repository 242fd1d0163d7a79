import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RateState } from '#domain/limits/rate-state.ts';
import { type LeaseRequest, leaveLimit, takeLease } from '#domain/limits/take-lease.ts';

const NOW = 1_800_000_000_000;
const nothing = { epoch: 0, taken: 0, throttled: 0, retryAfterMs: 0, toldPerMinute: null };
const request = (changes: Partial<LeaseRequest> = {}): LeaseRequest => ({
  runId: 'run',
  workerId: 'w1',
  wanted: 64,
  unused: 0,
  tokensPerCall: 0,
  declared: { requestsPerMinute: 600 },
  met: nothing,
  ...changes,
});

it('is free where no limit is known', () => {
  expect(takeLease(null, request({ declared: {} }), NOW).lease).toEqual({ kind: 'free' });
});

it('promises calls at the declared pace, less a little for what is not exact', () => {
  const { lease } = takeLease(null, request(), NOW);
  // 600 a minute, of which 98.5 % are used: one each 101.5 ms.
  expect(lease).toMatchObject({ kind: 'granted', fromMs: NOW, everyMs: expect.closeTo(60_000 / 591, 9) });
});

it('paces by tokens where those bind more', () => {
  const declared = { requestsPerMinute: 600, tokensPerMinute: 30_000 };
  const { lease } = takeLease(null, request({ declared, tokensPerCall: 500 }), NOW);
  // 60 calls of 500 tokens a minute.
  expect(lease).toMatchObject({ everyMs: expect.closeTo(1_000 / 0.985, 9) });
});

it('gives the next worker the time after the calls of the one before', () => {
  const first = takeLease(null, request(), NOW);
  const second = takeLease(first.state, request({ workerId: 'w2' }), NOW);
  const { calls, fromMs, everyMs } = first.lease as { calls: number; fromMs: number; everyMs: number };
  expect(second.lease).toMatchObject({ fromMs: fromMs + calls * everyMs });
});

it('leaves a provider alone for as long as it asked', () => {
  const met = { ...nothing, throttled: 1, retryAfterMs: 3_000 };
  expect(takeLease(null, request({ met }), NOW).lease).toMatchObject({ fromMs: NOW + 3_000 });
  expect(takeLease(null, request({ met, declared: {} }), NOW).lease).toEqual({
    kind: 'later',
    askAgainAtMs: NOW + 3_000,
  });
});

it('begins with the limit that headers tell', () => {
  const met = { ...nothing, taken: 1, toldPerMinute: 120 };
  expect(takeLease(null, request({ declared: {}, met }), NOW).lease).toMatchObject({ everyMs: 500 });
});

it('forgets workers that have not been heard of', () => {
  const { state } = takeLease(null, request(), NOW);
  const later = takeLease(state, request({ runId: 'other', workerId: 'w9' }), NOW + 60_000);
  expect(Object.keys(later.state.runs)).toEqual(['other']);
});

it('keeps nothing of a worker that leaves', () => {
  const { state } = takeLease(null, request(), NOW);
  const { wanted, ...last } = request({ unused: 3 });
  expect(leaveLimit(state, last, NOW).runs['run']?.workers).toEqual({});
  expect(wanted).toBe(64);
});

it('never promises more calls in any minute than are declared, whoever asks when', () => {
  const step = fc.record({ worker: fc.nat(15), run: fc.nat(2), waitMs: fc.nat(400), wanted: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 50, maxLength: 300 }), (steps) => {
      let state: RateState | null = null;
      let nowMs = NOW;
      const sends: number[] = [];
      for (const { worker, run, waitMs, wanted } of steps) {
        nowMs += waitMs;
        const asked = request({ workerId: `w${worker}`, runId: `r${run}`, wanted });
        const taken: ReturnType<typeof takeLease> = takeLease(state, asked, nowMs);
        state = taken.state;
        if (taken.lease.kind !== 'granted') continue;
        const { calls, fromMs, everyMs } = taken.lease;
        expect(fromMs).toBeGreaterThanOrEqual(nowMs);
        for (let i = 0; i < calls; i += 1) sends.push(fromMs + i * everyMs);
      }
      sends.sort((a, b) => a - b);
      for (let i = 0; i + 600 < sends.length; i += 1)
        expect(sends[i + 600]! - sends[i]!).toBeGreaterThan(60_000);
      for (let i = 1; i < sends.length; i += 1) expect(sends[i]! - sends[i - 1]!).toBeGreaterThan(101.4);
    }),
  );
});
