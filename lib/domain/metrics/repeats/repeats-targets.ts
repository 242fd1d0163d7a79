import { textTargets } from '#domain/metrics/text/text-targets.ts';
import type { TargetKind } from '#domain/target.ts';

/** Kinds of target whose answers to the same row can be compared: a text or a label each. */
export const repeatsTargets: readonly TargetKind[] = [...textTargets, 'classification'];

/** What the metrics of repeats have in common. */
export const repeatsConventions = [
  'the answers are output.samples, a list of texts or labels: one of each repeat (target.repeats) that was answered',
  'right is what equals a reference after `normalise`',
];
