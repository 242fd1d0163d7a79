import { expect, it } from 'vitest';
import type { RunEstimate } from '#domain/estimate/run-estimate.ts';
import { estimateLine } from '#report/estimate-line.ts';
import { estimateReport } from '#report/estimate-report.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { renderTerminal } from '#report/render-terminal.ts';

const rows = { low: 3_000, expected: 3_000, high: 3_000 };

const sample: RunEstimate = {
  basis: { kind: 'last-run', runId: 'run_dce3846fb3e7ca6e9dda1b85', decidedAt: '2026-11-27T08:04:30.125Z' },
  arms: [
    {
      arm: 'candidate',
      served: 'gpt-4.1-mini',
      rows,
      calls: { low: 3_000, expected: 3_120, high: 3_120 },
      inputTokens: { low: 400_000, expected: 600_000, high: 900_000 },
      outputTokens: { low: 80_000, expected: 120_000, high: 180_000 },
      microUsd: { low: 290_000, expected: 430_000, high: 650_000 },
    },
    {
      arm: 'baseline',
      served: 'house-model',
      rows,
      calls: rows,
      inputTokens: null,
      outputTokens: null,
      microUsd: null,
    },
  ],
  microUsd: { low: 290_000, expected: 430_000, high: 650_000 },
  awsMicroUsd: { low: 1_400, expected: 2_100, high: 3_200 },
  notes: [
    'No price is known of house-model (arm baseline): its cost is not in the estimate. Add prices: in suite.yaml.',
  ],
};

it('says for a terminal what each arm takes, on what basis, and what is not known', async () => {
  await expect(
    renderTerminal(estimateReport(sample), { width: 120, paint: paintNothing }),
  ).toMatchFileSnapshot('golden/estimate-report.txt');
});

it('says the same as Markdown, of the dataset where no run has told', () => {
  const first = { ...sample, basis: { kind: 'dataset', rowsRead: 300 } as const, notes: [] };
  expect(renderMarkdown(estimateReport(first))).toContain(
    "No run of the suite has told yet: from 300 rows of the dataset, the target's parameters and the price table",
  );
});

it('says in one line what a run will cost, and whose cost is not known', () => {
  expect(estimateLine(sample)).toBe(
    'Estimated $0.2900 to $0.6500 + baseline unknown for 6,000 to 6,120 calls, as the run of 2026-11-27 took.',
  );
  const [candidate, baseline] = sample.arms as [RunEstimate['arms'][0], RunEstimate['arms'][0]];
  const sure = { low: 30_000, expected: 30_000, high: 30_000 };
  const known = { ...candidate, calls: rows, microUsd: sure };
  expect(
    estimateLine({ ...sample, arms: [known], microUsd: sure, basis: { kind: 'dataset', rowsRead: 9 } }),
  ).toBe('Estimated $0.0300 for 3,000 calls, from the dataset, since no run has told yet.');
  expect(estimateLine({ ...sample, arms: [baseline], microUsd: null })).toContain(
    'Estimated unknown cost for 3,000',
  );
});
