import { z } from 'zod';
import { type Case, defineMetric } from '#domain/metric.ts';
import { answeredText } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import type { NotScoredReason } from '#domain/score.ts';

export const numericMatch = defineMetric({
  id: 'numeric-match',
  meaning: 'Share of rows whose text gives the right number.',
  formula: 'rows with |number − reference| ≤ max(absolute, relative x |reference|) / rows',
  avoidWhen: 'Avoid where several numbers are asked for: it reads one; json-match compares all.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'commas, thin and no-break spaces between groups of three digits are separators; the point is the decimal mark',
    'a % behind the number divides it by 100; 1e3 and 1.5E-2 are numbers',
    'reads the last number of the text unless told the first; a text without number is wrong',
  ],
  source: 'Cobbe et al. 2021, arXiv:2110.14168, whose GSM8K answers are the last number',
  parameters: z.strictObject({
    /** Default 0. */
    absolute: z.number().nonnegative().default(0),
    /** Default 1e-9. */
    relative: z.number().nonnegative().default(1e-9),
    /** Default last. */
    take: z.enum(['first', 'last']).default('last'),
  }),
  measure: ({ absolute, relative, take }) => ({
    tally: 'binary',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const reference = numericReference(case_);
      if (typeof reference === 'string') return reference;
      const text = answeredText(case_);
      if (text === null) return 'malformed-output';
      const found = numbersIn(text);
      const number = take === 'last' ? found.at(-1) : found[0];
      if (number === undefined) return 0;
      return Math.abs(number - reference) <= Math.max(absolute, relative * Math.abs(reference)) ? 1 : 0;
    },
  }),
});

function numericReference({ row: { reference } }: Case): number | NotScoredReason {
  if (reference === undefined || reference === null) return 'no-reference';
  if (typeof reference === 'number') return reference;
  const found = typeof reference === 'string' ? numbersIn(reference) : [];
  return found.length === 1 ? found[0]! : 'malformed-reference';
}

/** The numbers of a text, in their order. */
export function numbersIn(text: string): number[] {
  const pattern =
    /(?<![\p{L}\d.])[-+−]?(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d+)?(?:\.\d+|(?<=\d))(?:[eE][-+]?\d+)?\s?%?/gu;
  return [...text.matchAll(pattern)].map(([found]) => {
    const isPercent = found.endsWith('%');
    const plain = found.replace(/[,\u00a0\u2009\u202f\s%]/g, '').replace('−', '-');
    return Number(plain) / (isPercent ? 100 : 1);
  });
}
