import { z } from 'zod';
import { canonicalJson, type Json } from '#domain/json.ts';
import { defineMetric } from '#domain/metric.ts';
import {
  type Call,
  type Trajectory,
  trajectoryConventions,
  trajectoryDescription,
  trajectoryMean,
} from '#domain/metrics/agent/trajectory.ts';

export const toolCallAccuracy = defineMetric({
  id: 'tool-call-accuracy',
  meaning:
    'Mean over the rows of how right the tool calls are, in order, with credit for each right argument.',
  formula:
    'Σ over the pairs of the best alignment in order of (arguments that are equal / arguments of either call) / the larger number of calls',
  avoidWhen: 'Avoid where a call with one wrong argument is simply wrong; trajectory-exact-match says so.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  ...trajectoryDescription,
  conventions: [
    'calls pair only under the same name; a call without arguments that should have none counts 1',
    'missing and needless calls both count in the denominator; where there are none on either side the row counts 1',
    'arguments that are no object are right or wrong as a whole',
    ...trajectoryConventions,
  ],
  source:
    'Alignment as in Needleman and Wunsch 1970, J. Mol. Biol. 48; the share of right arguments as in Ragas, ToolCallAccuracy (https://docs.ragas.io/en/stable/concepts/metrics/available_metrics/agents/)',
  parameters: z.strictObject({}),
  measure: () => trajectoryMean('calls', accuracyOf),
});

function accuracyOf({ made, wanted }: Trajectory): number {
  const longer = Math.max(made.length, wanted.length);
  return longer === 0 ? 1 : alignedCredit(made, wanted) / longer;
}

/** The largest sum of credits of pairs that keep both orders. */
function alignedCredit(made: readonly Call[], wanted: readonly Call[]): number {
  let before = new Float64Array(wanted.length + 1);
  for (const call of made) {
    const row = new Float64Array(wanted.length + 1);
    for (let at = 1; at <= wanted.length; at += 1) {
      const paired = before[at - 1]! + creditOf(call, wanted[at - 1]!);
      row[at] = Math.max(before[at]!, row[at - 1]!, paired);
    }
    before = row;
  }
  return before[wanted.length]!;
}

function creditOf(made: Call, wanted: Call): number {
  if (made.name !== wanted.name) return 0;
  if (wanted.arguments === undefined) return 1;
  const [given, right] = [made.arguments ?? {}, wanted.arguments];
  if (!isObject(given) || !isObject(right)) return canonicalJson(given) === canonicalJson(right) ? 1 : 0;
  const names = new Set([...Object.keys(given), ...Object.keys(right)]);
  if (names.size === 0) return 1;
  let equal = 0;
  for (const name of names) {
    const both = Object.hasOwn(given, name) && Object.hasOwn(right, name);
    if (both && canonicalJson(given[name]!) === canonicalJson(right[name]!)) equal += 1;
  }
  return equal / names.size;
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
