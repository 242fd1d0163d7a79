import type { Load } from '#domain/load/load-schema.ts';

/** A stretch of a profile on which the level (callers, or requests per second) goes in a straight line. */
export interface LoadStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly from: number;
  readonly to: number;
}

/** A load's profile, stretch by stretch, from 0 ms on. */
export function loadStretches(load: Load): LoadStretch[] {
  let fromMs = 0;
  return load.profile.map((step) => {
    const from = 'concurrency' in step ? step.concurrency : step.ratePerSecond;
    const stretch = { fromMs, toMs: fromMs + step.forSeconds * 1_000, from, to: step.rampTo ?? from };
    fromMs = stretch.toMs;
    return stretch;
  });
}

/** How long the profile takes. */
export function profileMs(load: Load): number {
  return load.profile.reduce((sum, { forSeconds }) => sum + forSeconds * 1_000, 0);
}

/** The level at a time; after the end, the last one. */
export function levelAt(stretches: readonly LoadStretch[], ms: number): number {
  const stretch = stretches.find(({ toMs }) => ms < toMs);
  if (stretch === undefined) return stretches.at(-1)?.to ?? 0;
  const { fromMs, toMs, from, to } = stretch;
  return from + ((to - from) * (ms - fromMs)) / (toMs - fromMs);
}

/** Callers of a closed loop, per arm; at least one. */
export function callersAt(stretches: readonly LoadStretch[], ms: number): number {
  return Math.max(1, Math.round(levelAt(stretches, ms)));
}

/** The highest level of a profile. */
export function highestLevel(load: Load): number {
  return Math.max(...loadStretches(load).flatMap(({ from, to }) => [from, to]));
}
