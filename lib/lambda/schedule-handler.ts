import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { operationalMetrics } from '#contracts/operational-metrics.ts';
import { logger, metrics } from '#lambda/powertools.ts';
import type { SweepResult } from '#workflow/sweep-runs.ts';

/** The function behind the sweep's schedule: its counts become the metric that an alarm watches. */
export function scheduleHandler(sweep: () => Promise<SweepResult>) {
  return middy()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics))
    .handler(async () => {
      const result = await sweep();
      metrics.addMetric(operationalMetrics.runsPastDeadline, MetricUnit.Count, result.pastDeadline);
      logger.info('swept', { ...result });
      return result;
    });
}
