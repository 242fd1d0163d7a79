import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { operationalMetrics } from '#contracts/operational-metrics.ts';
import { logger, metrics } from '#lambda/powertools.ts';
import type { SweepResult } from '#workflow/sweep-runs.ts';

/** The function behind the sweep's schedule: its counts become the metric that an alarm watches. */
export function scheduleHandler(sweep: (event: unknown) => Promise<SweepResult>) {
  return middy()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics))
    .handler(async (event: unknown) => {
      const result = await sweep(event);
      metrics.addMetric(operationalMetrics.runsPastDeadline, MetricUnit.Count, result.pastDeadline);
      const { failed, ...counts } = result;
      logger.info('swept', { ...counts, failed: failed.length });
      for (const { runId, error } of failed) logger.error('failed', { runId, error: error as Error });
      // The counts are out; the function's own errors are what an alarm watches.
      if (failed.length > 0) throw new Error(`Expected to see to every run, but ${failed.length} failed.`);
      return counts;
    });
}
