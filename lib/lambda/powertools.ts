import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { operationalMetrics } from '#contracts/operational-metrics.ts';

/** Logs carry ids, counts and reasons; never rows, prompts, outputs or events as they came. */
export const logger = new Logger();
export const metrics = new Metrics({ namespace: operationalMetrics.namespace });
