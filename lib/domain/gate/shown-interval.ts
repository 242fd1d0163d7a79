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
