import type { AdjustedEstimate, RuleSequential } from '#domain/gate/gate-decision.ts';
import type { Crossing, RuleCourse } from '#domain/gate/rule-course.ts';
import { stagewiseLimits, stagewiseMethod } from '#domain/statistics/sequential/stagewise.ts';

/** How a rule came to its decision: looks, crossing, and the estimate that allows for them. */
export function ruleSequential({ looks, crossing }: RuleCourse): RuleSequential {
  return {
    looks,
    crossed: crossing && { wave: crossing.look.wave, side: crossing.side },
    adjusted: crossing && adjustedEstimate(crossing),
  };
}

/** The drift of the z values, turned back into the rule's own quantity: at the threshold it is 0. */
function adjustedEstimate({ ruleCase, side, bounds, z, alpha }: Crossing): AdjustedEstimate | null {
  const { inference, hypothesis } = ruleCase;
  const distance = inference === null ? 0 : Math.abs(inference.estimate - hypothesis.threshold);
  if (!(z > 0) || distance === 0) return null;
  const unit = (distance / z) * Math.sqrt(bounds.at(-1)!.share);
  const isUp = (hypothesis.passes === 'above') === (side === 'pass');
  const inQuantity = (drift: number) => hypothesis.threshold + (isUp ? 1 : -1) * unit * drift;
  const drift = stagewiseLimits({ looks: bounds, z }, alpha);
  const [lower, upper] = isUp ? [drift.lower, drift.upper] : [drift.upper, drift.lower];
  return {
    estimate: inQuantity(drift.estimate),
    lower: inQuantity(lower),
    upper: inQuantity(upper),
    alpha,
    method: stagewiseMethod.id,
  };
}
