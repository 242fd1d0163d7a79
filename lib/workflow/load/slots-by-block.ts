import type { Load } from '#domain/load/load-schema.ts';
import { blockAt, type LoadPlan, warmUpMs } from '#domain/load/plan-load.ts';
import type { Observation } from '#domain/observation.ts';
import type { LoadSlot } from '#workflow/load/load-call.ts';

export interface SegmentBounds {
  /** In the profile's time. */
  readonly fromMs: number;
  readonly toMs: number;
  /** The beginning on the clock of `performance.now`. */
  readonly startedMs: number;
  readonly arms: number;
}

/**
 * The observations of a segment by block and arm, in the order of their requests; those of the warm-up say so, and the
 * others tell their share of the measured time.
 */
export function slotsByBlock(
  slots: readonly LoadSlot[],
  load: Load,
  plan: LoadPlan,
  { fromBlock, toBlock }: { readonly fromBlock: number; readonly toBlock: number },
  bounds: SegmentBounds,
): Observation[][][] {
  const { fromMs, toMs, startedMs, arms } = bounds;
  const warmMs = warmUpMs(load, toMs - fromMs);
  const isWarmUp = ({ atMs }: LoadSlot) => atMs - fromMs < warmMs;
  const measured = slots.filter((slot) => !isWarmUp(slot));
  const windows = load.loop === 'open' ? answerGaps(measured, startedMs + warmMs, arms) : null;
  const blocks = Array.from({ length: toBlock - fromBlock }, () =>
    Array.from({ length: arms }, (): Observation[] => []),
  );
  for (const slot of slots.toSorted((a, b) => a.atMs - b.atMs)) {
    const block = Math.min(toBlock - 1, blockAt(plan, slot.atMs)) - fromBlock;
    for (const [arm, { observation }] of slot.calls.entries()) {
      const windowMs = windows?.get(observation) ?? observation.windowMs;
      blocks[block]![arm]!.push(
        isWarmUp(slot)
          ? { ...observation, warmUp: true }
          : { ...observation, ...(windowMs !== undefined && { windowMs }) },
      );
    }
  }
  return blocks;
}

/** In an open loop: the time from one answer of an arm to its next one; they add up to the measured time. */
function answerGaps(slots: readonly LoadSlot[], fromMs: number, arms: number): Map<Observation, number> {
  const gaps = new Map<Observation, number>();
  for (let arm = 0; arm < arms; arm += 1) {
    let lastMs = fromMs;
    const calls = slots.map((slot) => slot.calls[arm]!).sort((a, b) => a.endedMs - b.endedMs);
    for (const { observation, endedMs } of calls) {
      gaps.set(observation, Math.max(0, endedMs - lastMs));
      lastMs = Math.max(lastMs, endedMs);
    }
  }
  return gaps;
}
