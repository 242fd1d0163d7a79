import { z } from 'zod';

/** What a gate makes of an outcome that stays open: `escalate` reads on beyond the suite's sample, up to its `maxSample`. */
export const inconclusivePolicySchema = z.enum(['block', 'escalate']);
export type InconclusivePolicy = z.infer<typeof inconclusivePolicySchema>;
