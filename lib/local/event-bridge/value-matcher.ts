import { parseIpRange } from '#local/event-bridge/ip-range.ts';
import { parseWildcard } from '#local/event-bridge/wildcard.ts';

/** A leaf of an event. */
export type EventLeaf = string | number | boolean | null;

/** Tells whether one leaf satisfies one item of a pattern. */
export type LeafTest = (leaf: EventLeaf) => boolean;

/** One item of a pattern's list: `absent` is `{"exists": false}`. */
export type ValueMatcher = { readonly kind: 'absent' } | { readonly kind: 'leaf'; readonly test: LeafTest };

/** AWS's words for a pattern that it refuses. */
export class InvalidEventPatternError extends Error {
  constructor(reason: string) {
    super(`Event pattern is not valid. Reason: ${reason}`);
    this.name = 'InvalidEventPatternError';
  }
}

/** EventBridge compares numbers only within ±5e9. */
const LARGEST_NUMBER = 5e9;

const operators: Readonly<Record<string, (operand: unknown) => LeafTest>> = {
  prefix: (operand) => affix('prefix', operand, (text, part) => text.startsWith(part)),
  suffix: (operand) => affix('suffix', operand, (text, part) => text.endsWith(part)),
  'equals-ignore-case': (operand) => {
    const wanted = lower(textOperand('equals-ignore-case', operand));
    return onText((text) => lower(text) === wanted);
  },
  wildcard: (operand) => {
    const matches = parseWildcard(textOperand('wildcard', operand));
    if (matches === undefined) {
      throw new InvalidEventPatternError('wildcard has "**" or a "\\" that escapes neither "*" nor "\\"');
    }
    return onText(matches);
  },
  'anything-but': anythingBut,
  numeric,
  cidr: (operand) => {
    const contains = parseIpRange(textOperand('cidr', operand));
    if (!contains) throw new InvalidEventPatternError(`Malformed CIDR ${JSON.stringify(operand)}`);
    return onText(contains);
  },
};

/**
 * Reads one item of a pattern's list.
 * @throws InvalidEventPatternError
 */
export function parseValueMatcher(item: unknown): ValueMatcher {
  if (item === null || typeof item !== 'object') {
    const wanted = leafOperand('a pattern', item);
    return { kind: 'leaf', test: (leaf) => leaf === wanted };
  }
  const [only, ...rest] = Object.entries(item);
  if (!only || rest.length > 0 || Array.isArray(item)) {
    throw new InvalidEventPatternError('Only one key allowed in match expression');
  }
  const [name, operand] = only;
  if (name === 'exists') {
    if (typeof operand !== 'boolean') {
      throw new InvalidEventPatternError('exists match pattern must be either true or false.');
    }
    return operand ? { kind: 'leaf', test: () => true } : { kind: 'absent' };
  }
  const operator = operators[name];
  if (!operator) throw new InvalidEventPatternError(`Unrecognized match type ${name}`);
  return { kind: 'leaf', test: operator(operand) };
}

type TextTest = (text: string, part: string) => boolean;

/** `{"prefix": "a"}` or `{"prefix": {"equals-ignore-case": "a"}}`. */
function affix(name: string, operand: unknown, test: TextTest): LeafTest {
  if (operand !== null && typeof operand === 'object' && !Array.isArray(operand)) {
    const [only, ...rest] = Object.entries(operand);
    if (!only || rest.length > 0 || only[0] !== 'equals-ignore-case') {
      throw new InvalidEventPatternError(`${name} allows only equals-ignore-case inside`);
    }
    const part = lower(textOperand(`${name} equals-ignore-case`, only[1]));
    return onText((text) => test(lower(text), part));
  }
  const part = textOperand(name, operand);
  return onText((text) => test(text, part));
}

/** Every form refuses with one list and accepts all else, other types included. */
function anythingBut(operand: unknown): LeafTest {
  if (operand !== null && typeof operand === 'object' && !Array.isArray(operand)) {
    const [only, ...rest] = Object.entries(operand);
    const inner = only && operators[only[0]];
    if (!only || !inner || rest.length > 0 || !anythingButForms.has(only[0])) {
      throw new InvalidEventPatternError(
        `anything-but allows only ${[...anythingButForms].join(', ')} inside`,
      );
    }
    const tests = listOperand(`anything-but ${only[0]}`, only[1]).map((item) =>
      inner(textOperand(`anything-but ${only[0]}`, item)),
    );
    return (leaf) => !tests.some((test) => test(leaf));
  }
  const refused = listOperand('anything-but', operand).map((item) => leafOperand('anything-but', item));
  const kinds = new Set(refused.map((item) => typeof item));
  if (kinds.size > 1 || !(kinds.has('string') || kinds.has('number'))) {
    throw new InvalidEventPatternError('Inside anything-but list, either all values are number or string');
  }
  return (leaf) => !refused.includes(leaf);
}

const anythingButForms = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard']);

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `[">", 0]`, `["=", 5]` or a lower bound followed by an upper one. */
function numeric(operand: unknown): LeafTest {
  const parts = Array.isArray(operand) ? operand : [];
  const shape = parts.filter((_, index) => index % 2 === 0).join(' ');
  if (!/^(=|<=?|>=?|>=? <=?)$/.test(shape) || parts.length % 2 !== 0) {
    throw new InvalidEventPatternError(`Unrecognized numeric range ${JSON.stringify(operand)}`);
  }
  const bounds = parts.filter((_, index) => index % 2 === 1);
  if (!bounds.every((bound) => typeof bound === 'number' && Math.abs(bound) <= LARGEST_NUMBER)) {
    throw new InvalidEventPatternError(
      `numeric bounds must be numbers within ±5e9: ${JSON.stringify(operand)}`,
    );
  }
  if (bounds.length === 2 && bounds[0] >= bounds[1]) {
    throw new InvalidEventPatternError(`Bottom must be less than top: ${JSON.stringify(operand)}`);
  }
  return (leaf) =>
    typeof leaf === 'number' &&
    Math.abs(leaf) <= LARGEST_NUMBER &&
    bounds.every((bound, index) => comparisons[String(parts[index * 2])]?.(leaf, bound));
}

function onText(test: (text: string) => boolean): LeafTest {
  return (leaf) => typeof leaf === 'string' && test(leaf);
}

/** Character by character, so that letters whose case has another length keep their place. */
function lower(text: string): string {
  return [...text].map((letter) => letter.toUpperCase().toLowerCase()).join('');
}

function textOperand(name: string, operand: unknown): string {
  if (typeof operand === 'string') return operand;
  throw new InvalidEventPatternError(
    `${name} match pattern must be a string, not ${JSON.stringify(operand)}`,
  );
}

function leafOperand(name: string, operand: unknown): EventLeaf {
  if (operand === null || ['string', 'number', 'boolean'].includes(typeof operand))
    return operand as EventLeaf;
  throw new InvalidEventPatternError(`${name} must be a text, number, boolean or null`);
}

function listOperand(name: string, operand: unknown): readonly unknown[] {
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw new InvalidEventPatternError(`Empty list in ${name} is not allowed`);
  return list;
}
