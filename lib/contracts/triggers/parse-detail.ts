import type { z } from 'zod';
import { describeProblems } from '#contracts/describe-problems.ts';
import type { InboundEvent, Recognition } from '#contracts/triggers/trigger.ts';

/** What a rightly shaped detail means; a wrong one is `invalid` with one problem a field. */
export function parseDetail<Schema extends z.ZodType>(
  event: InboundEvent,
  schema: Schema,
  meaningOf: (detail: z.output<Schema>) => Recognition,
): Recognition {
  const parsed = schema.safeParse(event.detail);
  if (parsed.success) return meaningOf(parsed.data);
  return { kind: 'invalid', problems: describeProblems(parsed.error, event.detail, 'detail') };
}
