import { z } from 'zod';
import { changeKindSchema } from '#domain/change.ts';

/** A change as events quote it: enough to ask for it again. */
export const changeReferenceSchema = z.looseObject({
  key: z.string().min(1),
  kind: changeKindSchema,
  subject: z.string().min(1),
  candidate: z.string().min(1),
  /** The version that the deployment event named; null where it named none. */
  baseline: z.string().min(1).nullable(),
});
