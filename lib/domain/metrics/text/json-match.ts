import { z } from 'zod';
import type { Json } from '#domain/json.ts';
import { defineMetric } from '#domain/metric.ts';
import { parsedJson } from '#domain/metrics/text/parsed-json.ts';
import { answeredText } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

const parameters = z.strictObject({
  /** Reads a fenced code block where the text has one. Default true. */
  fenced: z.boolean().default(true),
  /** Lists are compared as collections. Default false. */
  ignoreOrder: z.boolean().default(false),
  /** Fields that the reference does not have are allowed. Default false. */
  ignoreExtra: z.boolean().default(false),
  /** Largest difference of numbers, relative to the reference. Default 0. */
  tolerance: z.number().nonnegative().default(0),
});

type Options = z.output<typeof parameters>;

export const jsonMatch = defineMetric({
  id: 'json-match',
  meaning: 'Share of rows whose text is JSON with the value of the reference.',
  formula: 'rows whose value equals the reference’s / rows',
  avoidWhen: 'Avoid where only the form matters; schema-valid checks it without a reference.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'the order of fields never counts; the order of lists does unless ignoreOrder',
    'a reference that is a string is read as JSON where it is JSON',
    'a text that is no JSON is wrong',
  ],
  source: 'RFC 8259; RFC 6902, 4.6, for equality',
  parameters,
  measure: (options) => ({
    tally: 'binary',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const { reference } = case_.row;
      if (reference === undefined || reference === null) return 'no-reference';
      const text = answeredText(case_);
      if (text === null) return 'malformed-output';
      const value = parsedJson(text, options.fenced);
      if (value === undefined) return 0;
      const expected =
        typeof reference === 'string' ? (parsedJson(reference, false) ?? reference) : reference;
      return isEqual(expected, value, options) ? 1 : 0;
    },
  }),
});

function isEqual(expected: Json, value: Json, options: Options): boolean {
  if (typeof expected === 'number' && typeof value === 'number') {
    return Math.abs(expected - value) <= options.tolerance * Math.abs(expected);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(value) || value.length !== expected.length) return false;
    return options.ignoreOrder
      ? isSameCollection(expected, value, options)
      : expected.every((item, i) => isEqual(item, value[i]!, options));
  }
  if (typeof expected !== 'object' || expected === null) return expected === value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const [wanted, found] = [expected as Record<string, Json>, value as Record<string, Json>];
  if (!options.ignoreExtra && Object.keys(found).length !== Object.keys(wanted).length) return false;
  return Object.entries(wanted).every(
    ([name, item]) => Object.hasOwn(found, name) && isEqual(item, found[name]!, options),
  );
}

/** Each item of the one finds one of the other that nobody has taken. */
function isSameCollection(expected: readonly Json[], value: readonly Json[], options: Options): boolean {
  const left = [...value];
  return expected.every((item) => {
    const at = left.findIndex((other) => isEqual(item, other, options));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
