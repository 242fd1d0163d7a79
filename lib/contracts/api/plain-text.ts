import { z } from 'zod';

/** Text that events, terminals and logs may show as it is. */
export function plainText(maxCharacters: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(maxCharacters)
    .regex(/^\P{Cc}*$/u, 'text without control characters');
}
