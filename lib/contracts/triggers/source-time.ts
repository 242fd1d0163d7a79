import { z } from 'zod';

/**
 * A point in time as a source writes it: ISO 8601, or milliseconds since 1970 as a number or in digits (some of
 * SageMaker's events). Gives ISO 8601 in UTC with milliseconds, so that one time is one text.
 */
export const sourceTimeSchema = z.union([z.string(), z.number()]).transform((value, context) => {
  const instant = toInstant(value);
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: 'a time (ISO 8601, or milliseconds since 1970)' });
  return z.NEVER;
});

/** @returns null for what is no time. */
export function toInstant(value: string | number): string | null {
  const milliseconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
