import type { Undefined } from '#domain/score.ts';
import { fUpperQuantile } from '#domain/statistics/distributions/f.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';
import type { Method } from '#domain/statistics/method.ts';

export const intraclassMethod: Method = {
  id: 'icc',
  name: 'intraclass correlation',
  meaning: 'Share of the spread of numeric ratings that lies between items and not between raters.',
  formula:
    'from the mean squares of items, raters and the rest; e.g. (1,1): (MSB − MSW) / (MSB + (k − 1) MSW)',
  avoidWhen: 'Avoid where items differ little: it is then low however much raters agree.',
  conventions: [
    '(1, ·): other raters for each item; (2, ·): the raters are a sample, absolute agreement; (3, ·): these raters, consistency',
    '(·, 1): a single rating; (·, k): the mean of all k',
    'intervals by F; for (2, ·) with Satterthwaite’s degrees of freedom',
  ],
  source: 'Shrout and Fleiss 1979, Psychological Bulletin 86; McGraw and Wong 1996, Psychological Methods 1',
};

export type IntraclassForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k';

/** Limits at one-sided level alpha. @param ratings per item, one number of each of k raters; at least 2 of both */
export function intraclass(
  ratings: readonly (readonly number[])[],
  form: IntraclassForm,
  alpha: number,
): Limits | Undefined {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  if (n < 2 || k < 2) return { undefined: 'there are fewer than two items or raters' };
  const { items, within, raters, rest } = meanSquares(ratings, n, k);
  if (!(items > 0)) return { undefined: 'all items have the same mean' };
  const single = form.startsWith('1')
    ? oneWay(items, within, n, k, alpha)
    : form.startsWith('3')
      ? consistency(items, rest, n, k, alpha)
      : agreement(items, raters, rest, n, k, alpha);
  // The mean of k ratings follows from one by Spearman and Brown's formula, its limits too.
  const stepUp = (icc: number) => (k * icc) / (1 + (k - 1) * icc);
  if (form.endsWith('1')) return single;
  return { estimate: stepUp(single.estimate), lower: stepUp(single.lower), upper: stepUp(single.upper) };
}

function oneWay(items: number, within: number, n: number, k: number, alpha: number): Limits {
  const f = items / within;
  return fromRatio(
    f,
    f / fUpperQuantile(alpha, n - 1, n * (k - 1)),
    f * fUpperQuantile(alpha, n * (k - 1), n - 1),
    k,
  );
}

function consistency(items: number, rest: number, n: number, k: number, alpha: number): Limits {
  const f = items / rest;
  const df = (n - 1) * (k - 1);
  return fromRatio(f, f / fUpperQuantile(alpha, n - 1, df), f * fUpperQuantile(alpha, df, n - 1), k);
}

function fromRatio(f: number, low: number, high: number, k: number): Limits {
  const of = (ratio: number) => (ratio === Number.POSITIVE_INFINITY ? 1 : (ratio - 1) / (ratio + k - 1));
  return { estimate: of(f), lower: of(low), upper: of(high) };
}

function agreement(items: number, raters: number, rest: number, n: number, k: number, alpha: number): Limits {
  const estimate = (items - rest) / (items + (k - 1) * rest + (k * (raters - rest)) / n);
  const a = (k * estimate) / (n * (1 - estimate));
  const b = 1 + (k * estimate * (n - 1)) / (n * (1 - estimate));
  const df =
    (a * raters + b * rest) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1)));
  const spread = k * raters + (k * n - k - n) * rest;
  const lowF = fUpperQuantile(alpha, n - 1, df);
  const highF = fUpperQuantile(alpha, df, n - 1);
  return {
    estimate,
    lower: (n * (items - lowF * rest)) / (lowF * spread + n * items),
    upper: (n * (highF * items - rest)) / (spread + n * highF * items),
  };
}

function meanSquares(ratings: readonly (readonly number[])[], n: number, k: number) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = mean(ratings.flat());
  const itemMeans = ratings.map(mean);
  const raterMeans = ratings[0]!.map((_, rater) => mean(ratings.map((item) => item[rater]!)));
  const squares = (values: readonly number[], around: number) =>
    values.reduce((sum, value) => sum + (value - around) ** 2, 0);
  const between = k * squares(itemMeans, all);
  const ofRaters = n * squares(raterMeans, all);
  const total = squares(ratings.flat(), all);
  return {
    items: between / (n - 1),
    within: (total - between) / (n * (k - 1)),
    raters: ofRaters / (k - 1),
    rest: (total - between - ofRaters) / ((n - 1) * (k - 1)),
  };
}
