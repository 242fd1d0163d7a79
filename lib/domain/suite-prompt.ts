import { z } from 'zod';
import type { Example } from '#domain/dataset.ts';
import { type Prompt, promptSchema } from '#domain/target.ts';

/** A prompt as a suite has it: which rows it shows follows from the dataset, and is frozen when a run is planned. */
export const suitePromptSchema = promptSchema.omit({ examples: true }).extend({
  /** Examples of the dataset, the first of them, that are shown before each row. Default 0. */
  fewShot: z.number().int().min(0).max(32).optional(),
});
export type SuitePrompt = z.infer<typeof suitePromptSchema>;

/** The prompt with its examples in it, or how many it lacks. */
export function freezePrompt(
  { fewShot = 0, ...prompt }: SuitePrompt,
  examples: readonly Example[],
): { readonly prompt: Prompt } | { readonly problem: string } {
  if (fewShot === 0) return { prompt };
  if (examples.length < fewShot) {
    return {
      problem: `Expected the dataset to have ${fewShot} examples, which prompt "${prompt.name}" shows, got ${examples.length}. Give more of its rows "split": "examples" and publish it, or lower fewShot.`,
    };
  }
  const shown = examples.slice(0, fewShot).map(({ input, reference }) => ({ input, reference }));
  return { prompt: { ...prompt, examples: shown } };
}
