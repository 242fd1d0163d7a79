import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { answeredText } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

/** A text is looked at up to here, so that a pattern that backtracks has an end. */
const mostCharacters = 20_000;

/** A repeated group that itself ends in a repeat, such as (a+)+: the form whose time can grow exponentially. */
const nestedRepeat = /\([^()]*[+*}]\)[+*{]/;

export const regexMatch = defineMetric({
  id: 'regex-match',
  meaning: 'Share of rows whose text matches a regular expression.',
  formula: 'rows that match / rows',
  avoidWhen:
    'Avoid for structured answers: json-match and schema-valid read them instead of guessing at their form.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['text'],
  conventions: [
    'JavaScript’s syntax with the flag u; a match anywhere counts, so anchor with ^ and $',
    'a repeated group that ends in a repeat is refused when the suite is published, since its time can explode',
    'only the first 20,000 characters of a text are looked at',
  ],
  source: 'ECMAScript 2025, 22.2',
  parameters: z.strictObject({
    pattern: z
      .string()
      .min(1)
      .max(1_000)
      .refine(isPattern, 'must be a regular expression of JavaScript with the flag u')
      .refine((pattern) => !nestedRepeat.test(pattern), 'must not repeat a group that ends in a repeat')
      .meta({ examples: ['^\\d{4}$'] }),
    /** Default false. */
    ignoreCase: z.boolean().default(false),
  }),
  measure: ({ pattern, ignoreCase }) => {
    const expression = new RegExp(pattern, ignoreCase ? 'iu' : 'u');
    return {
      tally: 'binary',
      onErrors: 'skip',
      dependsOn: 'answer',
      score(case_) {
        const text = answeredText(case_);
        if (text === null) return 'malformed-output';
        return expression.test(text.slice(0, mostCharacters)) ? 1 : 0;
      },
    };
  },
});

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
