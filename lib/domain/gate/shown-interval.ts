import type { ShownInterval } from '#domain/gate/gate-decision.ts';
import type { Inference } from '#domain/gate/inference.ts';

/** The interval at these one-sided levels; at level 0 it has no limit. */
export function shownInterval(inference: Inference, lowerAlpha: number, upperAlpha: number): ShownInterval {
  return {
    lower: lowerAlpha > 0 ? inference.lower(lowerAlpha) : null,
    upper: upperAlpha > 0 ? inference.upper(upperAlpha) : null,
    lowerAlpha,
    upperAlpha,
    level: 1 - (lowerAlpha + upperAlpha),
    method: inference.method,
  };
}

/** `0.0173 [0.011, 0.0237]`, four significant digits. */
export function describeEstimate(estimate: number, interval: ShownInterval): string {
  const limit = (value: number | null) => (value === null ? 'unbounded' : describeNumber(value));
  return `${describeNumber(estimate)} [${limit(interval.lower)}, ${limit(interval.upper)}]`;
}

export function describeNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}
