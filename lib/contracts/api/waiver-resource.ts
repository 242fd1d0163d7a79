import { z } from 'zod';

const actSchema = z.object({ by: z.string(), at: z.iso.datetime() });

/** A waiver with all that was done about it. */
export const waiverResourceSchema = z
  .object({
    id: z.string(),
    suite: z.string(),
    state: z.enum(['proposed', 'live', 'revoked', 'expired']).meta({
      description: 'Only a live one covers anything.',
    }),
    scope: z.object({
      rule: z.string(),
      slice: z.string().optional(),
      candidate: z.string().optional(),
    }),
    owner: z.string(),
    reason: z.string(),
    createdBy: z.string().meta({ description: 'Who asked; never approves it.' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    approval: actSchema.nullable().meta({ description: 'null: it covers nothing yet.' }),
    revocation: actSchema.extend({ reason: z.string() }).nullable(),
    expiredAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When its end was announced; null: not yet.' }),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Waiver' });
export type WaiverResource = z.output<typeof waiverResourceSchema>;

export const waiverParams = z.object({
  suite: z.string().min(1).meta({ description: 'Name of the suite whose rule it waives.' }),
  waiverId: z
    .string()
    .regex(/^wvr_[0-9a-f]{24}$/, 'a waiver’s id, e.g. wvr_2f6c1a0b9d8e7f6a5b4c3d2e')
    .meta({ description: 'Id of the waiver.' }),
});
