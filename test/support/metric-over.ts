import type { Case, MetricSpec } from '#domain/metric.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Statistic } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

/** A metric of the catalogue over all rows that it scores, from one tally of them, without weights. */
export function metricOver(id: string, cases: readonly Case[], parameters: MetricSpec = {}): Statistic {
  const { measure } = resolveMetric(id, parameters);
  switch (measure.tally) {
    case 'joint':
      return measure.statistic(tableOf(cases.map((case_) => measure.outcome(case_))));
    case 'sums': {
      const sums = new Float64Array(measure.size);
      for (const case_ of cases) {
        const parts = measure.parts(case_);
        if (typeof parts === 'string') continue;
        for (let i = 0; i < sums.length; i += 1) sums[i]! += parts[i]!;
      }
      return measure.statistic(sums);
    }
    case 'rows': {
      const rows = cases.map((case_) => measure.values(case_)).filter((values) => typeof values !== 'string');
      const values = Array.from({ length: measure.size }, (_, i) =>
        Float64Array.from(rows, (row) => row[i]!),
      );
      const result = measure.evaluate({ values, weight: new Float64Array(rows.length).fill(1) });
      return 'undefined' in result ? result : result.estimate;
    }
    case 'histogram':
      throw new Error(`Expected a metric whose value needs no histogram, got ${id}.`);
    default: {
      const scores = cases.map((case_) => measure.score(case_)).filter((score) => typeof score === 'number');
      return scores.length === 0
        ? { undefined: 'no row is scored' }
        : scores.reduce<number>((sum, score) => sum + score, 0) / scores.length;
    }
  }
}

function tableOf(outcomes: readonly (string | { reference: string; outcome: string })[]): ContingencyTable {
  const labels: string[] = [];
  const indexOf = (label: string) => {
    const known = labels.indexOf(label);
    return known >= 0 ? known : labels.push(label) - 1;
  };
  const cells = new Map<string, { reference: number; outcome: number; count: number }>();
  for (const outcome of outcomes) {
    if (typeof outcome === 'string') continue;
    const cell = { reference: indexOf(outcome.reference), outcome: indexOf(outcome.outcome), count: 0 };
    const key = `${cell.reference} ${cell.outcome}`;
    if (!cells.has(key)) cells.set(key, cell);
    cells.get(key)!.count += 1;
  }
  const all = [...cells.values()];
  return {
    labels,
    reference: all.map(({ reference }) => reference),
    outcome: all.map(({ outcome }) => outcome),
    count: all.map(({ count }) => count),
  };
}
