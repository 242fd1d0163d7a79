import type { GateRule, RuleDefinition } from '#domain/gate/gate-rule.ts';
import { ruleDefinition } from '#domain/gate/gate-rule-catalogue.ts';
import { type Gate, ruleId, ruleSlices, slicePattern } from '#domain/gate/gate-schema.ts';
import { parseSliceKey, type SliceSelector, sliceKey } from '#domain/tallies/slice.ts';

/** One rule on one slice, or over several that are judged as one. */
export interface AppliedRule {
  readonly id: string;
  readonly rule: GateRule;
  readonly definition: RuleDefinition;
  /** A slice key; over several slices their pattern, `domain=*`. */
  readonly slice: string;
  /** Keys of the slices of which the worst is judged. Left out: `slice` is the only one. */
  readonly slices?: readonly string[];
}

/**
 * The rules of a gate on the slices that occur, in the gate's order. A rule that names a slice replaces, on that slice, one
 * of the same kind, metric and severity that speaks of each or of the worst.
 *
 * @param slices keys of all slices that have rows
 */
export function expandRules({ rules }: Gate, slices: readonly string[]): AppliedRule[] {
  const named = new Set(rules.filter((rule) => !isOfMany(rule)).map((rule) => ruleId(rule, sliceOf(rule))));
  return rules.flatMap((rule) => {
    const definition = ruleDefinition(rule.rule);
    if (!isOfMany(rule)) {
      const slice = sliceOf(rule);
      return [{ id: ruleId(rule, slice), rule, definition, slice }];
    }
    const selected = slices.filter((slice) => selects(ruleSlices(rule), slice));
    if (rule.worst !== undefined) {
      const slice = slicePattern(rule);
      const judged = selected.filter((one) => !named.has(ruleId(rule, one)));
      return [
        { id: ruleId(rule, slice), rule, definition, slice, ...(judged.length > 0 && { slices: judged }) },
      ];
    }
    // A rule that finds no slice stays, as one that could not be applied.
    return (selected.length > 0 ? selected : [slicePattern(rule)])
      .map((slice) => ({ id: ruleId(rule, slice), rule, definition, slice }))
      .filter(({ id }) => !named.has(id));
  });
}

function isOfMany({ each, worst }: GateRule): boolean {
  return each !== undefined || worst !== undefined;
}

/**
 * Keys of the slices that the gate's rules speak of and that may turn up.
 *
 * @param values slice dimension to all its values in the dataset
 */
export function slicesToCome({ rules }: Gate, values: Readonly<Record<string, readonly string[]>>): string[] {
  return rules.flatMap((rule) => {
    const slices = ruleSlices(rule);
    const open = Object.keys(slices).find((dimension) => slices[dimension] === null);
    if (open === undefined || !Object.hasOwn(values, open)) return [];
    return values[open]!.map((value) => sliceKey({ ...rule.slice, [open]: value }));
  });
}

function sliceOf(rule: GateRule): string {
  return sliceKey(rule.slice ?? {});
}

function selects(selector: SliceSelector, key: string): boolean {
  const slice = parseSliceKey(key);
  const dimensions = Object.keys(selector);
  return (
    dimensions.length === Object.keys(slice).length &&
    dimensions.every((name) => Object.hasOwn(slice, name) && (selector[name] ?? slice[name]) === slice[name])
  );
}
