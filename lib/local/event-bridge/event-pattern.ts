import { type EventField, flattenEvent, PATH_SEPARATOR } from '#local/event-bridge/flatten-event.ts';
import {
  InvalidEventPatternError,
  parseValueMatcher,
  type ValueMatcher,
} from '#local/event-bridge/value-matcher.ts';

/** Tells whether an event satisfies a rule. */
export type EventMatcher = (event: unknown) => boolean;

/** What the leaves at one path must satisfy: any one of the matchers. */
interface PathCondition {
  readonly path: string;
  readonly matchers: readonly ValueMatcher[];
}

/** All of these conditions together. A pattern is a list of alternatives: `$or` multiplies them out. */
type Alternative = readonly PathCondition[];

/** AWS refuses patterns whose `$or` multiply out to more. */
const LARGEST_NUMBER_OF_ALTERNATIVES = 1000;

/**
 * Reads an event pattern with the semantics of
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html.
 * @throws InvalidEventPatternError for a pattern that EventBridge refuses
 */
export function parseEventPattern(pattern: unknown): EventMatcher {
  const alternatives = alternativesOf(pattern, []);
  return (event) => {
    const fields = flattenEvent(event);
    return alternatives.some((alternative) => holds(alternative, 0, fields, new Map()));
  };
}

function alternativesOf(node: unknown, names: readonly string[]): readonly Alternative[] {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) {
    throw new InvalidEventPatternError(`"${names.join('.')}" must be an object or an array`);
  }
  const entries = Object.entries(node);
  if (entries.length === 0) throw new InvalidEventPatternError('Empty objects are not allowed');
  let result: readonly Alternative[] = [[]];
  for (const [name, value] of entries) {
    const choices = name === '$or' ? orAlternatives(value, names) : keyAlternatives(value, [...names, name]);
    if (result.length * choices.length > LARGEST_NUMBER_OF_ALTERNATIVES) {
      throw new InvalidEventPatternError('there are more than 1000 rule combinations');
    }
    result = result.flatMap((before) => choices.map((choice) => [...before, ...choice]));
  }
  return result;
}

function orAlternatives(value: unknown, names: readonly string[]): readonly Alternative[] {
  if (!Array.isArray(value) || value.length < 2) {
    throw new InvalidEventPatternError('"$or" must be an array of at least two objects');
  }
  return value.flatMap((branch) => alternativesOf(branch, names));
}

function keyAlternatives(value: unknown, names: readonly string[]): readonly Alternative[] {
  if (!Array.isArray(value)) return alternativesOf(value, names);
  if (value.length === 0) throw new InvalidEventPatternError('Empty arrays are not allowed');
  return [[{ path: names.join(PATH_SEPARATOR), matchers: value.map(parseValueMatcher) }]];
}

/**
 * Looks for one leaf per condition such that all of them lie in the same element of every array they share:
 * `{"a": {"x": [1], "y": [2]}}` is not satisfied by x of one element of `a` and y of another.
 */
function holds(
  conditions: Alternative,
  from: number,
  fields: ReadonlyMap<string, readonly EventField[]>,
  chosen: ReadonlyMap<string, number>,
): boolean {
  const condition = conditions[from];
  if (!condition) return true;
  const candidates = fields.get(condition.path) ?? [];
  if (candidates.length === 0) {
    return (
      condition.matchers.some((matcher) => matcher.kind === 'absent') &&
      holds(conditions, from + 1, fields, chosen)
    );
  }
  return candidates.some((field) => {
    const satisfies = condition.matchers.some(
      (matcher) => matcher.kind === 'leaf' && matcher.test(field.leaf),
    );
    const together = satisfies ? joinMemberships(chosen, field.memberships) : undefined;
    return together !== undefined && holds(conditions, from + 1, fields, together);
  });
}

function joinMemberships(
  chosen: ReadonlyMap<string, number>,
  added: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  if (added.size === 0) return chosen;
  const joined = new Map(chosen);
  for (const [array, index] of added) {
    const known = joined.get(array);
    if (known !== undefined && known !== index) return undefined;
    joined.set(array, index);
  }
  return joined;
}
