import { l as jsRouge } from 'js-rouge';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { BenchCase } from './bench-case.ts';
import { draftPairs } from './generated-text.ts';
import { mulberry32 } from './plain-bootstrap.ts';

/** ROUGE-L of single sentences, where js-rouge, which always sums over sentences, computes the same. */
export function rougeL(): BenchCase {
  const pairs = draftPairs(mulberry32(14), 1_000, 25, 0.3);
  const { measure } = resolveMetric('rouge', { variant: 'rouge-l' });
  if (measure.tally !== 'mean') throw new Error(`Expected a mean over rows, got ${measure.tally}.`);
  const cases = pairs.map(({ text, reference }) => ({
    row: { id: 'row', input: null, reference },
    observation: {
      rowId: 'row',
      output: { text },
      error: null,
      latencyMs: 1,
      inputTokens: null,
      outputTokens: null,
      costMicroUsd: null,
      tries: 1,
      answeredAtMs: 0,
    },
  }));
  const meanOf = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score) / scores.length;
  return {
    id: 'rouge-l',
    task: 'ROUGE-L of 1,000 sentences of 25 words',
    data: {},
    ours: () => meanOf(cases.map((case_) => Number(measure.score(case_)))),
    others: [
      { name: 'js-rouge', run: () => meanOf(pairs.map((p) => jsRouge(p.text, p.reference))), target: 30 },
      { name: 'plain JavaScript', run: () => meanOf(pairs.map((p) => plainRougeL(p.text, p.reference))) },
    ],
    pythons: [],
    show: (result) => `mean f1 ${(result as number).toFixed(4)}`,
  };
}

/** As one writes it down: the table of common lengths, row by row. */
function plainRougeL(text: string, reference: string): number {
  const [given, expected] = [text, reference].map((of) => of.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  let previous = new Array<number>(expected!.length + 1).fill(0);
  for (const token of given!) {
    const row = [0];
    for (let j = 0; j < expected!.length; j += 1) {
      row.push(token === expected![j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, row[j]!));
    }
    previous = row;
  }
  return (2 * previous.at(-1)!) / (given!.length + expected!.length);
}
