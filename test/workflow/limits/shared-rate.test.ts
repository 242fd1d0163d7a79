import { describe, expect, it } from 'vitest';
import type { DeclaredLimits } from '#domain/limits/rate-state.ts';
import { labelled } from '#support/flow-world.ts';
import { MemorySharedState } from '#support/memory-shared-state.ts';
import { rateLimitedServer, turnedAway } from '#support/rate-limited-server.ts';
import { seededRandom } from '#support/seeded-random.ts';
import { VirtualTime } from '#support/virtual-time.ts';
import { RateGovernor } from '#workflow/limits/rate-governor.ts';

const PER_MINUTE = 600;
const CONCURRENCY = 8;
const START_MS = Date.parse('2026-11-25T12:00:00Z');

interface Plan {
  /** Workers of each run. */
  readonly runs: Readonly<Record<string, number>>;
  readonly minutes: number;
  readonly declared: DeclaredLimits;
  readonly burst: number;
  readonly retryAfterMs?: number;
  /** Share of the requests that is turned away however few there are. */
  readonly overload?: number;
  /** Which runs begin later, in seconds. */
  readonly later?: Readonly<Record<string, number>>;
}

/** Workers that ask as much as they may for some minutes, and what the server saw in that time. */
async function simulate({ runs, minutes, declared, burst, retryAfterMs, overload = 0, later = {} }: Plan) {
  const time = new VirtualTime(START_MS);
  const random = seededRandom(7);
  const shared = new MemorySharedState(() => time.sleep(4 + 6 * random()));
  const server = rateLimitedServer(PER_MINUTE, burst, time.nowMs, () => random() < overload);
  const endMs = START_MS + minutes * 60_000;
  const { signal } = new AbortController();

  const worker = async (runId: string, workerId: string) => {
    await time.sleep((later[runId] ?? 0) * 1_000 + 500 * random());
    const governor = new RateGovernor(
      { key: 'model', runId, workerId, declared, concurrency: CONCURRENCY, longestWaitMs: 600_000, signal },
      { shared, nowMs: time.nowMs, sleep: time.sleep },
    );
    const lane = async () => {
      while (time.nowMs() < endMs) {
        const turn = await governor.admit();
        if (turn === null) break;
        if (time.nowMs() >= endMs) break;
        await time.sleep(5 + 5 * random());
        const isTaken = server.take(runId);
        await time.sleep(50 + 400 * random());
        governor.settle(isTaken ? labelled('yes') : turnedAway(retryAfterMs), turn);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  };
  const work = Object.entries(runs).flatMap(([runId, count]) =>
    Array.from({ length: count }, (_, i) => worker(runId, `${runId}-${i}`)),
  );
  await time.run(Promise.all(work));
  const { taken, turnedAway: refused, byRun } = server.seen;
  return {
    used: taken / (PER_MINUTE * minutes + burst),
    refused: refused / (taken + refused),
    byRun,
    writesPerCall: shared.updates / (taken + refused),
  };
}

/** Jain's index of fairness: 1 where all have the same, 1/n where one has all. */
function jain(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum ** 2 / (shares.length * shares.reduce((total, share) => total + share ** 2, 0));
}

describe('a limit that sixteen workers share', () => {
  it('is used to 95 % and more where it is declared, with hardly a call turned away', async () => {
    const { used, refused, writesPerCall } = await simulate({
      runs: { a: 16 },
      minutes: 10,
      declared: { requestsPerMinute: PER_MINUTE },
      burst: 10,
    });
    expect(used).toBeGreaterThanOrEqual(0.95);
    expect(refused).toBeLessThanOrEqual(0.02);
    expect(writesPerCall).toBeLessThan(0.3);
  });

  it.each([
    ['a bucket that refills evenly', 10, undefined],
    ['a bucket that says when to come again', 10, 2_000],
    ['a minute’s worth at once', PER_MINUTE, 1_000],
  ])('is found out and used to 85 % and more: %s', async (_, burst, retryAfterMs) => {
    const { used } = await simulate({
      runs: { a: 16 },
      minutes: 15,
      declared: {},
      burst,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
    expect(used).toBeGreaterThanOrEqual(0.85);
  });

  it('is found out though a tenth of the calls is turned away at any pace', async () => {
    const { used } = await simulate({ runs: { a: 16 }, minutes: 15, declared: {}, burst: 10, overload: 0.1 });
    expect(used).toBeGreaterThanOrEqual(0.85);
  });

  it.each<[string, DeclaredLimits]>([
    ['declared', { requestsPerMinute: PER_MINUTE }],
    ['found out', {}],
  ])('is shared fairly by two runs, whatever workers they have, where it is %s', async (_, declared) => {
    const { byRun, used } = await simulate({ runs: { a: 12, b: 4 }, minutes: 10, declared, burst: 10 });
    expect(jain([byRun['a'] ?? 0, byRun['b'] ?? 0])).toBeGreaterThanOrEqual(0.95);
    expect(used).toBeGreaterThanOrEqual(0.85);
  });

  it('is given to a run that begins later from then on, and not made up for', async () => {
    const { byRun, used } = await simulate({
      runs: { a: 8, b: 8 },
      minutes: 10,
      declared: { requestsPerMinute: PER_MINUTE },
      burst: 10,
      later: { b: 300 },
    });
    // Half of the time alone, half of it shared: three quarters and one.
    expect((byRun['a'] ?? 0) / ((byRun['a'] ?? 0) + (byRun['b'] ?? 0))).toBeCloseTo(0.75, 1);
    expect(used).toBeGreaterThanOrEqual(0.95);
  });
});
