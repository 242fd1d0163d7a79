import { z } from 'zod';
import { countTokens, firstTokens } from './count-tokens.ts';
import { invalidRequest } from './demo-error.ts';
import { dialogueCorrector, dialogueNames } from './dialogue-models.ts';
import { type Corrector, getCorrector } from './spelling/correctors.ts';
import { readEditLimit } from './spelling/edit-limit.ts';
import { samplerNames, samplingCorrector } from './spelling/sampling-spellers.ts';

const content = z.union([
  z.string(),
  z
    .array(z.object({ type: z.literal('text'), text: z.string() }))
    .transform((parts) => parts.map((part) => part.text).join('')),
]);

/** What is read of an OpenAI chat completion request; sampling parameters change nothing but the temperature of the samplers. */
export const chatRequestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(['system', 'developer', 'user', 'assistant']), content })).min(1),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  stream: z.literal(false, 'must be false: answers are not streamed').nullish(),
  n: z.literal(1, 'must be 1: answers come one by one').nullish(),
  temperature: z.number().min(0).max(2).nullish(),
});

/**
 * Corrects the last user message as far as the system message allows.
 *
 * @throws DemoError `unknown_model`, or `invalid_request` where the messages do not hold both.
 */
export async function completeChat(request: z.infer<typeof chatRequestSchema>) {
  const correct = await correctorOf(request);
  const system = request.messages.filter(({ role }) => role === 'system' || role === 'developer');
  const limit = readEditLimit(system.map((message) => message.content).join('\n'));
  const user = request.messages.findLast(({ role }) => role === 'user');
  if (user === undefined) throw invalidRequest('Expected a user message with the text to correct, got none.');

  const corrected = correct(user.content, limit);
  const most = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  const text = firstTokens(corrected, most);
  const promptTokens = request.messages.reduce((sum, message) => sum + countTokens(message.content), 0);
  const completionTokens = countTokens(text);
  return {
    id: 'chatcmpl-demo',
    object: 'chat.completion',
    created: 0,
    model: request.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text },
        finish_reason: text === corrected ? 'stop' : 'length',
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

function correctorOf({
  model,
  messages,
  temperature,
}: z.infer<typeof chatRequestSchema>): Promise<Corrector> {
  if (dialogueNames.includes(model)) return dialogueCorrector(model, messages);
  if (samplerNames.includes(model)) return samplingCorrector(model, temperature ?? 1);
  return getCorrector(model);
}
