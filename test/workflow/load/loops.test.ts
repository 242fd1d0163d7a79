import { describe, expect, it } from 'vitest';
import { type Load, loadSchema } from '#domain/load/load-schema.ts';
import { observed } from '#support/metric-case.ts';
import { runClosedLoop } from '#workflow/load/closed-loop.ts';
import type { LoadSlot } from '#workflow/load/load-call.ts';
import type { LoadSegment } from '#workflow/load/load-segment.ts';
import { runOpenLoop } from '#workflow/load/open-loop.ts';

/** Runs a load on two arms whose answers take so long; what was asked, and what was recorded. */
async function run(
  source: object,
  toMs: number,
  answerMs: (arm: number) => number,
  more: Partial<LoadSegment> = {},
) {
  const load: Load = loadSchema.parse(source);
  const asked: number[] = [];
  const slots: LoadSlot[] = [];
  let inFlight = 0;
  let most = 0;
  const segment: LoadSegment = {
    fromMs: 0,
    toMs,
    arms: 2,
    rowOf: (request) => ({ id: `row-${request}`, input: null }),
    async call(arm) {
      asked.push(arm);
      inFlight += 1;
      most = Math.max(most, inFlight);
      const startedMs = performance.now();
      await new Promise((resolve) => setTimeout(resolve, answerMs(arm)));
      inFlight -= 1;
      const endedMs = performance.now();
      return { observation: observed(null, { latencyMs: endedMs - startedMs }), endedMs };
    },
    goOn: () => true,
    record: (slot) => slots.push(slot),
    ...more,
  };
  await (load.loop === 'closed' ? runClosedLoop(load, segment) : runOpenLoop(load, 'seed', segment));
  return { asked, slots, most };
}

describe('an open loop', () => {
  const constant = { loop: 'open', arrivals: 'constant', profile: [{ forSeconds: 0.4, ratePerSecond: 50 }] };

  it('asks the arms by turns, and goes on while answers are missing', async () => {
    const { asked, slots, most } = await run(constant, 400, () => 300);
    expect(asked).toEqual(Array.from({ length: 40 }, (_, i) => i % 2));
    expect(slots.map(({ atMs }) => Math.round(atMs)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i * 20),
    );
    expect(most).toBeGreaterThan(20);
  });

  it('asks what is due in its segment alone', async () => {
    const { slots } = await run(constant, 400, () => 1, { fromMs: 200 });
    expect(Math.min(...slots.map(({ atMs }) => atMs))).toBeCloseTo(200, 6);
    expect(slots).toHaveLength(10);
  });

  it('records no request that only one arm has had', async () => {
    let looks = 0;
    const goOn = () => {
      looks += 1;
      return looks <= 5;
    };
    const { asked, slots } = await run(constant, 400, () => 1, { goOn });
    expect(asked).toEqual([0, 1, 0, 1, 0]);
    expect(slots).toHaveLength(2);
  });
});

describe('a closed loop', () => {
  it('never has more calls in flight than callers, and gives both arms the same number though one is slower', async () => {
    const load = { loop: 'closed', profile: [{ forSeconds: 0.3, concurrency: 3 }] };
    const { asked, slots, most } = await run(load, 300, (arm) => (arm === 0 ? 5 : 15));
    expect(most).toBe(6);
    expect(asked.filter((arm) => arm === 0)).toHaveLength(slots.length);
    expect(asked.filter((arm) => arm === 1)).toHaveLength(slots.length);
    for (const { calls } of slots) {
      for (const { observation } of calls) {
        expect(observation.windowMs).toBeCloseTo(observation.latencyMs / 3, 9);
      }
    }
  });

  it('has more callers as a ramp rises', async () => {
    const load = { loop: 'closed', profile: [{ forSeconds: 0.6, concurrency: 1, rampTo: 8 }] };
    const { slots } = await run(load, 600, () => 10);
    const early = slots.filter(({ atMs }) => atMs < 200).length;
    const late = slots.filter(({ atMs }) => atMs >= 400).length;
    expect(late).toBeGreaterThan(1.5 * early);
  });

  it('ends with what a call throws, after the others are done', async () => {
    const load = { loop: 'closed', profile: [{ forSeconds: 60, concurrency: 2 }] };
    const failing = run(load, 60_000, () => 1, { call: () => Promise.reject(new Error('a fault of ours')) });
    await expect(failing).rejects.toThrow('a fault of ours');
  });
});
