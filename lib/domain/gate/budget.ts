import { z } from 'zod';
import { type Counted, defineRule } from '#domain/gate/gate-rule.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { allRows } from '#domain/tallies/slice.ts';

const MICRO_USD = 1e6;

/** What a budget can be of, with the metric that a rule means unless it names another. */
const defaultMetrics = {
  'cost-per-row': 'cost',
  'run-cost': 'cost',
  'latency-p95': 'latency-p95',
  'latency-p99': 'latency-p99',
} as const;

type BudgetOf = keyof typeof defaultMetrics;

const percentiles: Partial<Record<BudgetOf, number>> = { 'latency-p95': 95, 'latency-p99': 99 };

export const budgetRule = defineRule({
  id: 'budget',
  meaning: 'Answers cost no more, or take no longer, than was agreed.',
  decides:
    'Cost per row and latency: the candidate’s interval lies below the limit. `run-cost` is counted, not estimated: the prices of all answers of all arms that the verdict rests on, stored ones at the price they once had, tries that were answered with an error not among them; it is open while an answer has no price. (`budget.maxUsd` of the suite stops a run that spends too much; this rule judges one that is done.)',
  sameAs: '`at-most` on the metric `cost` or `latency-percentile`, but for `run-cost`',
  example: { of: 'latency-p95', maxMs: 800 },
  quantity: 'level',
  thenSuperior: false,
  metricOf: ({ of }) => defaultMetrics[of],
  subject: ({ of }, metric) => (metric === defaultMetrics[of] ? of : `${of} ${metric}`),
  fields: {
    of: z.enum(['cost-per-row', 'run-cost', 'latency-p95', 'latency-p99']).meta({
      description: 'The metric is `cost`, `latency-p95` or `latency-p99` unless the rule names another.',
    }),
    maxUsd: z.number().positive().optional().meta({ description: 'The limit of a cost.' }),
    maxMs: z.number().positive().optional().meta({ description: 'The limit of a latency.' }),
  },
  hypothesis: ({ maxUsd, maxMs }) => ({
    threshold: maxMs ?? Math.round(maxUsd! * MICRO_USD * 1e3) / 1e3,
    passes: 'below',
    resolution: null,
  }),
  count: ({ of }, { evidence }) => (of === 'run-cost' ? runCost(evidence) : null),
  misfit: ({ of }, metric) => misfit(of, metric),
  problem: ({ of, maxUsd, maxMs, slice, each, worst }) => {
    const isTime = percentiles[of] !== undefined;
    const [wanted, other, given] = isTime ? ['maxMs', 'maxUsd', maxMs] : ['maxUsd', 'maxMs', maxUsd];
    if (given === undefined || (isTime ? maxUsd : maxMs) !== undefined) {
      return `Expected a budget of ${of} to have ${wanted} and no ${other}.`;
    }
    if (of === 'run-cost' && [slice, each, worst].some((scope) => scope !== undefined)) {
      return 'Expected a budget of run-cost to be of the whole run, got slice, each or worst.';
    }
    return null;
  },
});

function runCost({ arms, effort, slices }: Evidence): Counted {
  const spent = arms.map((arm) => effort.get(arm)!);
  const microUsd = spent.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0);
  const unpriced = spent.reduce((sum, arm) => sum + arm.unpriced, 0);
  const usd = Number((microUsd / MICRO_USD).toPrecision(6));
  if (unpriced > 0) return { value: null, reason: `${usd} USD, and ${unpriced} answers have no price` };
  const rows = slices.get(allRows)?.rows ?? 0;
  return { value: microUsd, reason: `the answers to ${rows} rows cost ${usd} USD` };
}

function misfit(of: BudgetOf, { id, parameters }: Metric): string | null {
  const percentile = percentiles[of];
  if (percentile === undefined) return id === 'cost' ? null : 'the metric cost';
  const isIt =
    id === 'latency-percentile' && (parameters as { percentile?: unknown }).percentile === percentile;
  return isIt ? null : `the metric latency-percentile with percentile ${percentile}`;
}
