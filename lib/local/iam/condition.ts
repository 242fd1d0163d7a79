import { knownConditionKeys } from '#local/iam/request-context.ts';
import { wildcardTest } from '#local/iam/wildcard-text.ts';

/** Outcome of a statement's conditions; `unknown` names what the local cloud cannot judge. */
export type ConditionOutcome = boolean | { readonly unknown: string };

type Context = Readonly<Record<string, readonly string[]>>;

interface Operator {
  readonly test: (value: string, wanted: string) => boolean;
  /** Negated operators hold when no wanted value fits, and when the key is absent. */
  readonly negated: boolean;
}

const equals = (value: string, wanted: string): boolean => value === wanted;
const equalsIgnoringCase = (value: string, wanted: string): boolean =>
  value.toLowerCase() === wanted.toLowerCase();
const like = (value: string, wanted: string): boolean => wildcardTest(wanted)(value);
const compares =
  (test: (value: number, wanted: number) => boolean) =>
  (value: string, wanted: string): boolean =>
    test(Number(value), Number(wanted));

const operators: Readonly<Record<string, Operator>> = {
  StringEquals: { test: equals, negated: false },
  StringNotEquals: { test: equals, negated: true },
  StringEqualsIgnoreCase: { test: equalsIgnoringCase, negated: false },
  StringNotEqualsIgnoreCase: { test: equalsIgnoringCase, negated: true },
  StringLike: { test: like, negated: false },
  StringNotLike: { test: like, negated: true },
  ArnEquals: { test: like, negated: false },
  ArnLike: { test: like, negated: false },
  ArnNotEquals: { test: like, negated: true },
  ArnNotLike: { test: like, negated: true },
  Bool: { test: equalsIgnoringCase, negated: false },
  NumericEquals: { test: compares((value, wanted) => value === wanted), negated: false },
  NumericNotEquals: { test: compares((value, wanted) => value === wanted), negated: true },
  NumericLessThan: { test: compares((value, wanted) => value < wanted), negated: false },
  NumericLessThanEquals: { test: compares((value, wanted) => value <= wanted), negated: false },
  NumericGreaterThan: { test: compares((value, wanted) => value > wanted), negated: false },
  NumericGreaterThanEquals: { test: compares((value, wanted) => value >= wanted), negated: false },
};

/** Whether all conditions of a statement hold. */
export function conditionsHold(
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  context: Context,
): ConditionOutcome {
  let holds = true;
  for (const [operatorName, keys] of Object.entries(conditions)) {
    for (const [key, wanted] of Object.entries(keys)) {
      if (!knownConditionKeys.has(key.toLowerCase())) return { unknown: `condition key ${key}` };
      const outcome = holdsForKey(operatorName, context[key.toLowerCase()], wanted);
      if (outcome === undefined) return { unknown: `condition operator ${operatorName}` };
      holds &&= outcome;
    }
  }
  return holds;
}

function holdsForKey(
  operatorName: string,
  values: readonly string[] | undefined,
  wanted: readonly string[],
): boolean | undefined {
  const [, set, base = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operatorName) ?? [];
  if (base === 'Null') return (values === undefined) === (wanted[0] === 'true');
  const operator = operators[base];
  if (!operator) return undefined;
  if (values === undefined)
    return ifExists !== undefined || set === 'ForAllValues' || (operator.negated && !set);
  const fits = (value: string): boolean =>
    wanted.some((item) => operator.test(value, item)) !== operator.negated;
  return set === 'ForAllValues' || (set === undefined && operator.negated)
    ? values.every(fits)
    : values.some(fits);
}
