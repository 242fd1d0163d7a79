import { LONGEST_TIMEOUT_UNDER_LOAD_MS, loadMs, planLoad, warmUpMs } from '#domain/load/plan-load.ts';
import { metricFamilies } from '#domain/metrics/metric-catalogue.ts';
import { requestsPerSecond } from '#domain/metrics/operation/requests-per-second.ts';
import { deadlineMinutesOf } from '#domain/run-deadline.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck, SuiteSource } from '#workflow/publishing/suite-source.ts';

/** What a quality suite has no use for under a load: a load has its own time, and its own order of rows. */
const ofQuality = ['waves', 'sample', 'maxSample', 'shardRows'];
const operation: readonly string[] = metricFamilies.operation.map(({ id }) => id);

/** A performance suite has a load that can be run, and judges what a load tells; a quality suite has none. */
export const loadFits: SuiteCheck = (suite) => {
  const { kind = 'quality', load } = suite.definition;
  if (kind === 'performance') return load === undefined ? [missing(suite)] : checkLoad(suite);
  if (load === undefined) return unmeasured(suite);
  const words = {
    expected: 'kind: performance at the top of a suite with a load',
    came: `kind: ${kind}`,
    advice: 'Add "kind: performance", or remove the load.',
  };
  return [problemAt(suite.source, ['load'], words, 'key')];
};

function missing({ source }: SuiteSource): Problem {
  return problemAt(source, ['kind'], {
    expected: 'a load in a suite of kind performance',
    came: 'none',
    advice: 'Add "load" with a loop and a profile (docs/performance-suites.md), or remove the kind.',
  });
}

/** Outside a load, the time that is measured is not known. */
function unmeasured({ source, definition }: SuiteSource): Problem[] {
  return Object.entries(definition.metrics)
    .filter(([name, { metric = name }]) => metric === requestsPerSecond.id)
    .map(([name]) =>
      problemAt(
        source,
        ['metrics', name],
        {
          expected: `${requestsPerSecond.id} in a suite of kind performance`,
          came: 'one of kind quality',
          advice: 'Take throughput, or give the suite a load.',
        },
        'key',
      ),
    );
}

function checkLoad(suite: SuiteSource): Problem[] {
  const { source, definition } = suite;
  const { load, target, metrics } = definition;
  const deadlineMinutes = deadlineMinutesOf(definition);
  const problems: Problem[] = [];
  if (target.timeoutMs > LONGEST_TIMEOUT_UNDER_LOAD_MS) {
    problems.push(
      problemAt(source, ['target', 'timeoutMs'], {
        expected: `at most ${LONGEST_TIMEOUT_UNDER_LOAD_MS} under a load`,
        advice: 'A slower answer leaves a function no time to keep a load up.',
      }),
    );
  }
  const { coldStarts, blockMs, shards } = planLoad(load!, target.timeoutMs);
  const segments = shards.filter(({ fromBlock }) => fromBlock >= coldStarts);
  const shortestMs = Math.min(...segments.map(({ fromBlock, toBlock }) => (toBlock - fromBlock) * blockMs));
  if (warmUpMs(load!, shortestMs) > shortestMs / 2) {
    problems.push(
      problemAt(source, ['load', 'warmUpSeconds'], {
        expected: `at most half of a segment, which is ${shortestMs / 2_000}`,
        advice: 'Lower it, or make the profile longer.',
      }),
    );
  }
  const minutes = Math.ceil(loadMs(load!, target.timeoutMs) / 60_000);
  if (minutes >= deadlineMinutes) {
    const words = {
      expected: `more than the ${minutes} minutes that the load may take`,
      came: `${deadlineMinutes}`,
      advice: 'Raise deadlineMinutes, or shorten the profile.',
    };
    const isGiven = Object.hasOwn(Object(source.value), 'deadlineMinutes');
    problems.push(problemAt(source, [isGiven ? 'deadlineMinutes' : 'load'], words));
  }
  for (const field of ofQuality.filter((name) => Object.hasOwn(Object(source.value), name))) {
    const words = {
      expected: 'none in a suite of kind performance',
      advice: 'Remove it: the profile says how much is asked.',
    };
    problems.push(problemAt(source, [field], words, 'key'));
  }
  for (const [name, { metric = name }] of Object.entries(metrics)) {
    if (operation.includes(metric)) continue;
    const words = {
      expected: `a metric of operation in a suite of kind performance (${listNames(operation)})`,
      came: `"${metric}"`,
      advice: 'Judge answers in a quality suite: under a load the same rows are asked over and over.',
    };
    problems.push(problemAt(source, ['metrics', name], words, 'key'));
  }
  return problems;
}
