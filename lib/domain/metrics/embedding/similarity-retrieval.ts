import { z } from 'zod';
import { type Case, defineMetric } from '#domain/metric.ts';
import {
  answeredVector,
  asVector,
  cosineSimilarity,
  dotProduct,
  euclideanDistance,
  type Similarity,
} from '#domain/metrics/embedding/vectors.ts';
import { reciprocalRank } from '#domain/metrics/retrieval/mrr.ts';
import { ndcgOf } from '#domain/metrics/retrieval/ndcg.ts';
import { recallOf } from '#domain/metrics/retrieval/recall.ts';
import { field, gradeRanking, type Ranking, relevanceOf } from '#domain/metrics/retrieval/relevance.ts';
import type { NotScoredReason } from '#domain/score.ts';

const values: Readonly<Record<'ndcg' | 'recall' | 'mrr', (ranking: Ranking, k: number) => number>> = {
  ndcg: (ranking, k) => ndcgOf(ranking, k, 'exponential'),
  recall: recallOf,
  mrr: reciprocalRank,
};

export const similarityRetrieval = defineMetric({
  id: 'similarity-retrieval',
  meaning: 'How well the row’s candidate documents are ranked by their similarity to the answer’s vector.',
  formula: 'ndcg, recall or mrr of the documents ordered by similarity, most alike first',
  avoidWhen:
    'Avoid as a measure of a whole search: it ranks only the row’s candidates, without index or filters.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['embedding'],
  needs: ['reference', 'vector'],
  conventions: [
    'the reference is { relevant: { id: grade }, vectors: { id: [numbers] } }; a document without grade is not relevant',
    'equally similar documents in the order of their ids',
    'nDCG with exponential gain',
  ],
  source: 'Thakur et al. 2021, BEIR, NeurIPS Datasets and Benchmarks (dense retrieval)',
  parameters: z.strictObject({
    /** Results that count, from the first. Default 10. */
    k: z.int().min(1).max(10_000).default(10),
    /** Default ndcg. */
    value: z.enum(['ndcg', 'recall', 'mrr']).default('ndcg'),
    /** Default cosine. */
    similarity: z.enum(['cosine', 'dot', 'euclidean']).default('cosine'),
  }),
  measure: ({ k, value, similarity }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const ranking = rankBySimilarity(case_, k, similarity);
      return typeof ranking === 'string' ? ranking : values[value](ranking, k);
    },
  }),
});

function rankBySimilarity(case_: Case, k: number, similarity: Similarity): Ranking | NotScoredReason {
  const { reference } = case_.row;
  const grades = relevanceOf(reference);
  if (typeof grades === 'string') return grades;
  const vectors = field(reference, 'vectors');
  if (typeof vectors !== 'object' || vectors === null) return 'malformed-reference';
  const query = answeredVector(case_);
  if (query === null) return 'malformed-output';
  const scored: { readonly id: string; readonly score: number }[] = [];
  for (const [id, value] of Object.entries(vectors)) {
    const vector = asVector(value);
    if (vector === null) return 'malformed-reference';
    if (vector.length !== query.length) return 'malformed-output';
    const score = similarityOf(query, vector, similarity);
    if (score === null) return 'malformed-output';
    scored.push({ id, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return gradeRanking(
    grades,
    scored.map(({ id }) => id),
    k,
  );
}

function similarityOf(a: readonly number[], b: readonly number[], similarity: Similarity): number | null {
  if (similarity === 'cosine') return cosineSimilarity(a, b);
  return similarity === 'dot' ? dotProduct(a, b) : -euclideanDistance(a, b);
}
