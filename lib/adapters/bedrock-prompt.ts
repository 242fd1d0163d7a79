import { z } from 'zod';

/** Of an answer to GetPrompt, what of it is a prompt: models and their parameters are the suite's to say. */
const promptSchema = z.object({
  defaultVariant: z.string().optional(),
  variants: z
    .array(
      z.object({
        name: z.string(),
        templateType: z.string(),
        templateConfiguration: z.object({ text: z.object({ text: z.string() }).optional() }),
      }),
    )
    .default([]),
});

/**
 * The text template of a prompt's default variant, or what it has instead.
 *
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetPrompt.html
 */
export function readBedrockTemplate(json: string): { readonly text: string } | { readonly came: string } {
  const parsed = promptSchema.safeParse(jsonOf(json));
  if (!parsed.success) return { came: 'an answer of another form' };
  const { defaultVariant, variants } = parsed.data;
  const variant = variants.find(({ name }) => name === defaultVariant) ?? variants[0];
  if (variant === undefined) return { came: 'no variant' };
  const template = variant.templateConfiguration.text;
  return template === undefined ? { came: `a template of type ${variant.templateType}` } : template;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
