import { z } from 'zod';
import { linksSchema } from '#contracts/events/links.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';

export const waiverExpired = defineEvent({
  detailType: 'Eval Waiver Expired',
  name: 'eval-waiver-expired',
  version: '1.0',
  meaning: 'A waiver in force has come to its end: what it covered fails again.',
  data: z.looseObject({
    waiverId: z.string().min(1),
    suite: z.string().min(1),
    scope: z.looseObject({
      /** Id of a rule, `*` for any text. */
      rule: z.string().min(1),
      /** A slice key, `*` for any text; null: whatever the rule's id says. */
      slice: z.string().min(1).nullable(),
      /** null: every version. */
      candidate: z.string().min(1).nullable(),
    }),
    /** Who answers for the failure and for its end. */
    owner: z.string().min(1),
    reason: z.string().min(1),
    createdBy: z.string().min(1),
    createdAt: z.iso.datetime(),
    approvedBy: z.string().min(1),
    approvedAt: z.iso.datetime(),
    expiredAt: z.iso.datetime(),
    links: linksSchema,
  }),
  identity: ({ waiverId }) => [waiverId],
});
