import { z } from 'zod';
import type { Json } from '#domain/json.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Message } from '#targets/requests/message.ts';

const media = z
  .object({
    type: z.enum(['image', 'audio', 'file']),
    /** e.g. `image/png` */
    mediaType: z.string().regex(/^[a-z]+\/[\w.+-]+$/),
    data: z.base64().optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
    name: z.string().min(1).optional(),
  })
  .refine(({ data, url }) => (data === undefined) !== (url === undefined), 'must have either data or url');
const content = z.union([
  z.string(),
  z.array(z.union([z.object({ type: z.literal('text'), text: z.string() }), media])).min(1),
]);
const toolCall = z.object({ id: z.string().min(1), name: z.string().min(1), arguments: z.json() });

const messagesSchema = z
  .array(
    z.discriminatedUnion('role', [
      z.object({ role: z.literal('system'), content }),
      z.object({ role: z.literal('user'), content }),
      z.object({ role: z.literal('assistant'), content, toolCalls: z.array(toolCall).optional() }),
      z.object({ role: z.literal('tool'), toolCallId: z.string().min(1), content: z.string() }),
    ]),
  )
  .min(1);

/** The conversation of a row's input; a problem names the place and never what is there. */
export function parseMessages(value: Json): readonly Message[] | Problem {
  const parsed = messagesSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = ['input.messages', ...(issue?.path ?? [])].join('.');
  return new Problem(
    `Expected ${place} of the row to be in the form of docs/targets.md ("Conversations"), got something else`,
  );
}
