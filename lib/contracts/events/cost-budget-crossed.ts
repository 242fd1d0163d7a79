import { z } from 'zod';
import { linksSchema } from '#contracts/events/links.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';

const microUsd = z.number().int().min(0);

export const costBudgetCrossed = defineEvent({
  detailType: 'Eval Cost Budget Crossed',
  name: 'eval-cost-budget-crossed',
  version: '1.0',
  meaning:
    "The month's runs of a cost centre have reached a share of its budget; told once per share and month.",
  data: z.looseObject({
    /** The cost tag that the budget goes by, and its value. */
    tag: z.string().min(1).max(128),
    value: z.string().min(1).max(256),
    /** UTC, e.g. `2026-11`. */
    month: z.string().regex(/^\d{4}-\d\d$/, 'a month such as 2026-11'),
    /** Share of the budget that was reached: 0.8 is 80 %. */
    threshold: z.number().positive(),
    /** Millionths of a US dollar. */
    maxMicroUsd: microUsd,
    /** What the runs of the month came to, providers and AWS, when it was reached. */
    spentMicroUsd: microUsd,
    currency: z.literal('USD'),
    basis: z.enum(['estimated-list']),
    /** The run that reached it. */
    runId: z.string().min(1),
    suite: z.string().min(1),
    links: linksSchema,
  }),
  identity: ({ tag, value, month, threshold }) => [tag, value, month, String(threshold)],
});
