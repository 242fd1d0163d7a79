import { metricCatalogue } from '#domain/metrics/metric-catalogue.ts';
import { batchProviders, isBatchProvider } from '#workflow/batch/batch-providers.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck, SuiteSource } from '#workflow/publishing/suite-source.ts';

/**
 * A target in batch mode has a provider that answers batches and all that this one needs, no rule judges its times, and no
 * budget is for a day.
 */
export const modeFits: SuiteCheck = (suite) =>
  suite.definition.target.mode === 'batch'
    ? [...targetProblems(suite), ...budgetProblems(suite), ...ruleProblems(suite)]
    : [];

function targetProblems({ source, definition: { target } }: SuiteSource): Problem[] {
  const { provider } = target;
  if (!isBatchProvider(provider)) {
    return [
      problemAt(source, ['target', 'mode'], {
        expected: `mode live with provider "${provider}"`,
        advice: `Providers that answer batches: ${listNames(Object.keys(batchProviders))}.`,
      }),
    ];
  }
  if (batchProviders[provider].needsPlace && target.batch === undefined) {
    return [
      problemAt(source, ['target', 'mode'], {
        expected: `target.batch beside mode batch with provider "${provider}"`,
        advice: 'Add batch: { roleArn, s3Prefix } to the target.',
      }),
    ];
  }
  if (target.stream !== true) return [];
  return [
    problemAt(source, ['target', 'stream'], {
      expected: 'no stream in mode batch',
      advice: 'Remove it: an answer of a batch comes in one piece.',
    }),
  ];
}

function budgetProblems({ source, definition: { budget } }: SuiteSource): Problem[] {
  if (budget?.maxUsdPerDay === undefined) return [];
  return [
    problemAt(source, ['budget', 'maxUsdPerDay'], {
      expected: 'a budget per run in mode batch',
      advice: 'A job is paid as a whole, a day after it began at the latest: set budget.maxUsd.',
    }),
  ];
}

function ruleProblems({ source, definition }: SuiteSource): Problem[] {
  return definition.gate.rules.flatMap(({ metric }, i) => {
    const id = definition.metrics[metric]?.metric ?? metric;
    const needs = metricCatalogue.find((known) => known.id === id)?.needs ?? [];
    if (!needs.includes('latency')) return [];
    return [
      problemAt(source, ['gate', 'rules', i, 'metric'], {
        expected: 'a metric that needs no times, in mode batch',
        advice: 'Answers of a batch have none: remove the rule, or ask with mode live.',
      }),
    ];
  });
}
