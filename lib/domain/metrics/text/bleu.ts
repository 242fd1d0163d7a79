import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { ngramCounts, totalCount } from '#domain/metrics/text/ngram-counts.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { bleuTokenizers, bleuTokens } from '#domain/metrics/text/tokenizers/bleu-tokens.ts';

const parameters = z.strictObject({
  /** Default 13a. */
  tokenizer: z.enum(bleuTokenizers).default('13a'),
  /** Default exp. */
  smoothing: z.enum(['none', 'floor', 'add-k', 'exp']).default('exp'),
  /** What floor takes for no match, or add-k adds. Default: 0.1 for floor, 1 for add-k. */
  smoothingValue: z.number().positive().optional(),
  /** Default false. */
  lowercase: z.boolean().default(false),
});

export type BleuParameters = z.output<typeof parameters>;

const order = 4;

export const bleu = defineMetric({
  id: 'bleu',
  meaning:
    'Geometric mean of how many runs of one to four words stand in a reference, over the whole corpus.',
  formula:
    '100 x min(1, e^(1 − reference length / length)) x (Π precision_n)^(1/4), counts added up over rows',
  avoidWhen:
    'Avoid on single rows and between languages or tokenizers: only equal signatures compare; chrf is steadier.',
  version: 1,
  direction: 'higher',
  range: [0, 100],
  unit: 'BLEU',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'as sacrebleu 2: its tokenizers, counts clipped by the reference that has most, the reference length closest to the text’s',
    'the corpus value, not the mean of rows; a row’s own score is sentence BLEU with effective order',
    'its signature is that of `bleuSignature`',
  ],
  source:
    'Papineni et al. 2002, ACL; Post 2018, WMT, A call for clarity in reporting BLEU scores; Chen and Cherry 2014 (smoothing)',
  parameters,
  measure: (options) => ({
    tally: 'sums',
    sums: `bleu ${options.tokenizer}${options.lowercase ? ' lower' : ''}`,
    size: 2 * order + 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    parts(case_) {
      const pair = textPair(case_);
      return typeof pair === 'string' ? pair : bleuParts(pair.text, pair.references, options);
    },
    score: (parts) => bleuScore(parts, options, true),
    statistic: (sums) =>
      sums[2 * order + 1]! > 0 ? bleuScore(sums, options, false) : { undefined: 'all references are empty' },
  }),
});

/** What must agree before two BLEU values are compared, in sacrebleu's words. @param references per row; null: it varies */
export function bleuSignature(options: BleuParameters, references: number | null): string {
  const smoothing =
    options.smoothing + (options.smoothingValue === undefined ? '' : `[${options.smoothingValue}]`);
  return [
    `nrefs:${references ?? 'var'}`,
    `case:${options.lowercase ? 'lc' : 'mixed'}`,
    'eff:no',
    `tok:${options.tokenizer}`,
    `smooth:${smoothing}`,
    'version:assize.1',
  ].join('|');
}

/** Matches of one to four words, totals of these, length of the text, length of the reference. */
export function bleuParts(
  text: string,
  references: readonly string[],
  { tokenizer, lowercase }: Pick<BleuParameters, 'tokenizer' | 'lowercase'>,
): Float64Array {
  const tokens = (of: string) => bleuTokens(lowercase ? of.toLowerCase() : of, tokenizer);
  const given = tokens(text);
  const expected = references.map(tokens);
  const parts = new Float64Array(2 * order + 2);
  for (let size = 1; size <= order; size += 1) {
    const grams = ngramCounts(given, size);
    const allowed = expected.map((reference) => ngramCounts(reference, size));
    for (const [gram, count] of grams) {
      parts[size - 1]! += Math.min(count, Math.max(...allowed.map((counts) => counts.get(gram) ?? 0)));
    }
    parts[order + size - 1] = totalCount(grams);
  }
  parts[2 * order] = given.length;
  parts[2 * order + 1] = expected
    .map((reference) => reference.length)
    .reduce((best, length) => {
      const [far, near] = [Math.abs(best - given.length), Math.abs(length - given.length)];
      return near < far || (near === far && length < best) ? length : best;
    });
  return parts;
}

/** @param effectiveOrder only runs of lengths that the text has count: for single sentences */
export function bleuScore(
  parts: ArrayLike<number>,
  { smoothing, smoothingValue }: Pick<BleuParameters, 'smoothing' | 'smoothingValue'>,
  effectiveOrder: boolean,
): number {
  const [length, referenceLength] = [parts[2 * order]!, parts[2 * order + 1]!];
  let matched = 0;
  for (let n = 0; n < order; n += 1) matched += parts[n]!;
  if (matched === 0) return 0;
  let logs = 0;
  let orders = 0;
  let halving = 1;
  for (let n = 0; n < order; n += 1) {
    const added = smoothing === 'add-k' && n > 0 ? (smoothingValue ?? 1) : 0;
    const [correct, total] = [parts[n]! + added, parts[order + n]! + added];
    if (total === 0) {
      if (!effectiveOrder) return 0;
      break;
    }
    orders += 1;
    let precision = correct / total;
    if (correct === 0) {
      if (smoothing === 'exp') {
        halving *= 2;
        precision = 1 / (halving * total);
      } else if (smoothing === 'floor') precision = (smoothingValue ?? 0.1) / total;
      else return 0;
    }
    logs += Math.log(precision);
  }
  const brevity = length < referenceLength ? Math.exp(1 - referenceLength / length) : 1;
  return 100 * brevity * Math.exp(logs / orders);
}
