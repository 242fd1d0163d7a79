import { z } from 'zod';
import { defineEvent } from '#contracts/events/outbound-event.ts';

const count = z.number().int().min(0);

const spend = {
  /** Millionths of a US dollar, of the calls whose price is known. */
  microUsd: count,
  /** Requests that were sent, retries included. */
  calls: count,
  /** Calls whose price is not known: not in the sum, and not free. */
  unpricedCalls: count,
  inputTokens: count,
  outputTokens: count,
  /** Calls whose tokens the provider did not tell: they are estimated from the length of the texts. Since 1.2. */
  estimatedCalls: count.optional(),
};

export const runCostRecorded = defineEvent({
  detailType: 'Eval Run Cost Recorded',
  name: 'eval-run-cost-recorded',
  version: '1.2',
  meaning: 'What a run really spent, every attempt included, and who pays for it.',
  data: z.looseObject({
    runId: z.string().min(1),
    suite: z.string().min(1),
    totals: z.looseObject(spend),
    arms: z.array(
      z.looseObject({
        arm: z.string().min(1),
        /** The name that prices know it by. */
        served: z.string().min(1),
        ...spend,
      }),
    ),
    /** Cost-allocation tags (AWS's limits): `team`, `cost-centre`, `environment`, `trigger`, `model`, …. */
    tags: z.record(z.string().min(1).max(128), z.string().max(256)),
    currency: z.literal('USD'),
    /** List prices times usage: an estimate, to be reconciled with the provider's bill. */
    basis: z.enum(['estimated-list']),
    /** What the evaluation service itself used of AWS, at list prices; not in `totals`. Since 1.1. */
    aws: z
      .array(
        z.looseObject({
          service: z.string().min(1),
          quantity: z.number().min(0),
          unit: z.string().min(1),
          /** Millionths of a US dollar. */
          microUsd: count,
        }),
      )
      .optional(),
    /** First to last call; `end` is exclusive. */
    period: z.looseObject({ start: z.iso.datetime(), end: z.iso.datetime() }),
  }),
  identity: ({ runId }) => [runId],
});
