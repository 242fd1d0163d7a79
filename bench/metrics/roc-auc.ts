import { rocArea } from '#domain/statistics/roc-area.ts';
import type { BenchCase } from './bench-case.ts';
import { mulberry32 } from './plain-bootstrap.ts';

const rows = 1_000_000;

/** Area under the ROC curve. Ours also gives each row's influence, from which the error follows; the others do not. */
export function rocAuc(): BenchCase {
  const random = mulberry32(13);
  const isPositive = Float64Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0));
  // Two normal distributions, one apart, as probabilities.
  const score = isPositive.map((label) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return 1 / (1 + Math.exp(-normal - label));
  });
  const weight = new Float64Array(rows).fill(1);
  return {
    id: 'roc-auc',
    task: 'area under the ROC curve, 1,000,000 rows',
    data: { isPositive, score },
    ours: () => rocArea(isPositive, score, weight),
    others: [{ name: 'plain JavaScript', run: () => plainArea(isPositive, score) }],
    pythons: [
      {
        name: 'scipy.stats.rankdata (Mann–Whitney)',
        file: 'roc-auc-by-ranks.py',
        modules: ['scipy'],
        target: 1.6,
      },
      {
        name: 'sklearn.metrics.roc_auc_score',
        file: 'roc-auc-by-scikit-learn.py',
        modules: ['sklearn'],
        target: 1.6,
      },
    ],
    show: (result) => (result as { estimate: number }).estimate.toFixed(8),
  };
}

/** As one writes it down: rows sorted by score, and for each positive the negatives below it, half of those beside it. */
function plainArea(isPositive: Float64Array, score: Float64Array): { estimate: number } {
  const order = [...score.keys()].sort((a, b) => score[a]! - score[b]!);
  let [below, right, positives] = [0, 0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start;
    let [tied, tiedPositives] = [0, 0];
    for (; end < order.length && score[order[end]!] === score[order[start]!]; end += 1) {
      if (isPositive[order[end]!] === 1) tiedPositives += 1;
      else tied += 1;
    }
    right += tiedPositives * (below + tied / 2);
    below += tied;
    positives += tiedPositives;
    start = end;
  }
  return { estimate: right / (positives * below) };
}
