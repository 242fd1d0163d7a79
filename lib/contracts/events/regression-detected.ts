import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { effectSchema, intervalSchema } from '#contracts/events/estimates.ts';
import { linksSchema } from '#contracts/events/links.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';
import { MAX_SENTENCE } from '#contracts/events/verdict-issued.ts';

export const regressionDetected = defineEvent({
  detailType: 'Eval Regression Detected',
  name: 'eval-regression-detected',
  version: '1.1',
  meaning:
    'The candidate lost on one metric and slice, significantly among all of them and by more than matters.',
  data: z.looseObject({
    runId: z.string().min(1),
    suite: z.string().min(1),
    suiteVersion: z.string().min(1),
    owner: z.looseObject({ team: z.string().min(1), contact: z.string().min(1).optional() }),
    change: changeReferenceSchema,
    /** One plain sentence, with the figures in their unit. Since 1.1. */
    headline: z.string().min(1).max(MAX_SENTENCE).optional(),
    metric: z.string().min(1),
    /** A slice key, or `all`. */
    slice: z.string().min(1),
    effect: effectSchema,
    interval: intervalSchema,
    /** Benjamini–Hochberg adjusted over all metrics and slices of the run. */
    qValue: z.number().min(0).max(1),
    /** The loss from which it matters, in the metric's unit. */
    margin: z.number().min(0),
    /** Of all figures: `share` (from 0 to 1), `ms`, `micro-USD`, another word, or empty for a bare number. Since 1.1. */
    unit: z.string().optional(),
    /** Each arm's own value of the metric on the slice; null: not defined there. */
    values: z.looseObject({ candidate: z.number().nullable(), baseline: z.number().nullable() }),
    /** Ids of the rows that tell most of the loss; never the rows. */
    topRows: z.array(z.string().min(1)).max(10).optional(),
    links: linksSchema,
  }),
  identity: ({ runId, metric, slice }) => [runId, metric, slice],
});
