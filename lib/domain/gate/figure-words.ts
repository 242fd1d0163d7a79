import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatValue,
} from '#domain/format/format-metric.ts';
import type { RuleResult, ShownInterval } from '#domain/gate/gate-decision.ts';

/** How the figures of a rule read: improvements of a share in points, levels in the metric's own unit. */
export interface FigureWords {
  /** `−7.45 points`, `0.7760`. */
  value(value: number): string;
  /** `−7.45 points [−11.30, −3.93]`. */
  estimate(estimate: number, interval: Pick<ShownInterval, 'lower' | 'upper'>): string;
}

export function figureWords(quantity: RuleResult['quantity'], unit: string): FigureWords {
  const isDifference = quantity === 'improvement';
  const value = (figure: number) =>
    isDifference ? formatDifference(figure, unit) : formatValue(figure, unit);
  const limits = isDifference ? formatDifferenceInterval : formatLevelInterval;
  return {
    value,
    estimate: (estimate, { lower, upper }) => `${value(estimate)} ${limits(lower, upper, unit)}`,
  };
}
