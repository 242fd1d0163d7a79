import type { z } from 'zod';
import { describeProblems } from '#contracts/describe-problems.ts';
import type { WebhookMeaning } from '#contracts/webhooks/webhook-source.ts';

/** What a rightly shaped body means; a wrong one is `invalid` with one problem a field. */
export function readDocument<Schema extends z.ZodType>(
  document: unknown,
  schema: Schema,
  meaningOf: (document: z.output<Schema>) => WebhookMeaning,
): WebhookMeaning {
  const parsed = schema.safeParse(document);
  if (parsed.success) return meaningOf(parsed.data);
  return { kind: 'invalid', problems: describeProblems(parsed.error, document, 'body') };
}
