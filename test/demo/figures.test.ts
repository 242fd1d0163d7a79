import { expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import buildEmojiSearch from '../../datasets/emoji-search/build.ts';
import buildReviews from '../../datasets/reviews-sentiment/build.ts';
import buildSpelling from '../../datasets/spelling-rewrite/build.ts';
import { classify } from '../../demo/classifiers.ts';
import { searchEmoji } from '../../demo/emoji-indexes.ts';
import { getCorrector } from '../../demo/spelling/correctors.ts';

const reviews = [...buildReviews()];
const queries = [...buildEmojiSearch()];
const sentences = [...buildSpelling()];

// Accuracy on all rows, by domain, and with and without negation, as an independent script measured them.
it.each([
  ['sentiment@2.1.0', [0.7777, 0.791, 0.766, 0.776, 0.631, 0.819]],
  ['sentiment@4.2.0', [0.795, 0.806, 0.776, 0.803, 0.713, 0.818]],
  ['sentiment@5.0.2', [0.794, 0.807, 0.775, 0.8, 0.705, 0.819]],
  ['wink-sentiment@5.0.2', [0.8153, 0.845, 0.779, 0.822, 0.769, 0.828]],
])('%s has its measured accuracy', (model, [all, amazon, imdb, yelp, negation, none]) => {
  const right = (row: Row) => classify(model, row.input as string).label === row.reference;
  expect(share(reviews, right)).toBeCloseTo(all!, 4);
  expect(share(slice(reviews, 'domain', 'amazon'), right)).toBeCloseTo(amazon!, 3);
  expect(share(slice(reviews, 'domain', 'imdb'), right)).toBeCloseTo(imdb!, 3);
  expect(share(slice(reviews, 'domain', 'yelp'), right)).toBeCloseTo(yelp!, 3);
  expect(share(slice(reviews, 'negation', 'yes'), right)).toBeCloseTo(negation!, 3);
  expect(share(slice(reviews, 'negation', 'no'), right)).toBeCloseTo(none!, 3);
});

it.each([
  ['emoji-baseline', 0.3126, 0.352, 0.3146],
  ['emoji-unstemmed', 0.2856, 0.326, 0.2821],
  ['emoji-label-only', 0.2164, 0.231, 0.2192],
  ['emoji-prefix-fuzzy', 0.3498, 0.3863, 0.3581],
])('%s has its measured nDCG, MRR and recall at 10', (index, ndcg, mrr, recall) => {
  const totals = { ndcg: 0, mrr: 0, recall: 0 };
  for (const row of queries) {
    const { relevant } = row.reference as { relevant: Record<string, number> };
    const grades = searchEmoji(index, row.input as string, 10).map((hit) => relevant[hit.id] ?? 0);
    const ideal = Object.values(relevant).sort((a, b) => b - a);
    const first = grades.findIndex((grade) => grade > 0);
    totals.ndcg += discountedGain(grades) / discountedGain(ideal.slice(0, 10));
    totals.mrr += first === -1 ? 0 : 1 / (first + 1);
    totals.recall += grades.filter((grade) => grade > 0).length / Math.min(10, ideal.length);
  }
  expect(totals.ndcg / queries.length).toBeCloseTo(ndcg, 4);
  expect(totals.mrr / queries.length).toBeCloseTo(mrr, 4);
  expect(totals.recall / queries.length).toBeCloseTo(recall, 4);
});

it('corrects more sentences with two edits a word than with one, but breaks more clean ones', async () => {
  const correct = await getCorrector('symspell@0.3.3');
  const exact = (limit: 1 | 2) => (row: Row) => correct(row.input as string, limit) === row.reference;
  const figures = ([2, 1] as const).map((limit) => [
    share(sentences, exact(limit)),
    ...['clean', 'one', 'two'].map((errors) => share(slice(sentences, 'errors', errors), exact(limit))),
  ]);
  expect(figures.map((row) => row.map((figure) => Number(figure.toFixed(3))))).toEqual([
    [0.817, 0.89, 0.822, 0.732],
    [0.78, 0.913, 0.77, 0.673],
  ]);
});

it('corrects more sentences with SymSpell than with nspell', async () => {
  const symspell = await getCorrector('symspell@0.3.3');
  const nspell = await getCorrector('nspell@2.1.5');
  // A sample, since nspell corrects about 100 sentences a second.
  const sample = sentences.slice(0, 150);
  const exact = (correct: typeof symspell) => (row: Row) => correct(row.input as string, 2) === row.reference;
  expect(share(sample, exact(symspell)) - share(sample, exact(nspell))).toBeGreaterThan(0.08);
});

function share(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

function slice(rows: readonly Row[], name: string, value: string): Row[] {
  return rows.filter((row) => row.slices?.[name] === value);
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
