import { suitePromptSchema } from '#domain/suite-prompt.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { shapeOf } from '#workflow/publishing/shape-of.ts';
import type { Source } from '#workflow/publishing/source.ts';
import type { PromptFile } from '#workflow/publishing/suite-source.ts';

/** The name is the file's, or the version that was looked up. */
const promptFileSchema = suitePromptSchema.omit({ name: true });

/** A prompt from its YAML; undefined, and the problems added, where it has another shape. */
export function readPrompt(name: string, source: Source, problems: Problem[]): PromptFile | undefined {
  const fields = shapeOf(promptFileSchema, source, problems);
  return fields && { prompt: { name, ...fields }, source };
}
