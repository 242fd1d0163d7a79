import { z } from 'zod';
import type { SuitePrompt } from '#domain/suite-prompt.ts';

/** Where a prompt was found that the suite does not hold itself. */
export const promptOriginSchema = z.object({
  /** The place with the version, e.g. `s3://bucket/prompts/7.yaml`. */
  address: z.string().min(1),
  /** SHA-256 of its text as it lay there. */
  sha256: z.string().min(1),
});
export type PromptOrigin = z.infer<typeof promptOriginSchema>;

/** What looking one version of a prompt up came to. */
export type FoundPrompt =
  | { readonly prompt: SuitePrompt; readonly origin: PromptOrigin }
  | { readonly problem: string };
