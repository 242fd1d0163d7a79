import { formatDifference, formatDifferenceInterval, formatMargin } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import type { RegressionAlert, ShownInterval } from '#domain/gate/gate-decision.ts';

/** As much of a regression as a sentence tells. */
interface Regression extends Pick<RegressionAlert, 'metric' | 'slice' | 'effect' | 'margin'> {
  readonly interval: Pick<ShownInterval, 'lower' | 'upper'>;
}

/** `accuracy on negation=yes: improvement −8.20 points [−12.10, −4.30]; a loss matters from 3.00 points on.` */
export function describeRegression(
  { metric, slice, effect, interval, margin }: Regression,
  unit: string,
): string {
  const improvement = formatDifference(effect.improvement, unit);
  const limits = formatDifferenceInterval(interval.lower, interval.upper, unit);
  return `${metric} on ${formatSlice(slice)}: improvement ${improvement} ${limits}; a loss matters from ${formatMargin(margin, unit)} on.`;
}
