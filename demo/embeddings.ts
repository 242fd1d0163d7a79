import { z } from 'zod';
import { countTokens } from './count-tokens.ts';
import { embedText } from './ngram-embedders.ts';

/** What is read of an OpenAI embeddings request. */
export const embeddingsRequestSchema = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string()).min(1).max(2_048)]),
});

/**
 * Embeds one text or several.
 *
 * @throws DemoError `unknown_model`.
 */
export function embed({ model, input }: z.infer<typeof embeddingsRequestSchema>) {
  const texts = typeof input === 'string' ? [input] : input;
  const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0);
  return {
    object: 'list',
    model,
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: embedText(model, text) })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}
