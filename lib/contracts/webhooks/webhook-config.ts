import { z } from 'zod';
import { webhookCatalogue } from '#contracts/webhooks/webhook-catalogue.ts';

const names = webhookCatalogue.map(({ name }) => name);

/** One sender of webhooks in `assize.yaml`. */
export const webhookConfigSchema = z
  .strictObject({
    source: z.enum(names as [string, ...string[]]),
    /** Where the secret is: `secretsmanager:<name>`, `ssm:/<name>`; on a laptop `env:<variable>`. */
    secretRef: z
      .string()
      .regex(
        /^(secretsmanager:[\w/+=.@-]+|ssm:\/[\w/.-]+|env:(?!AWS_)[A-Z][A-Z0-9_]*)$/,
        'must be secretsmanager:<name>, ssm:/<name> or, on a laptop, env:<VARIABLE>',
      ),
    /** The source's names of things, and what suites call them; others are ignored. Default: all, under their own names. */
    subjects: z.record(z.string().min(1), z.string().min(1)).optional(),
    /**
     * Only versions that carry it: an alias in MLflow, a label in Langfuse, a branch on the Hub or GitHub. Default: every new
     * version in MLflow and Langfuse, `main` on the Hub, the default branch on GitHub.
     */
    label: z.string().min(1).optional(),
    /** What a repository on GitHub holds. Default `prompt`. */
    kind: z.enum(['model', 'prompt', 'index', 'dataset']).optional(),
  })
  .refine(({ source, kind }) => kind === undefined || source === 'github', {
    path: ['kind'],
    message: 'is for github alone: other sources say themselves what changed',
  });
export type WebhookConfig = z.output<typeof webhookConfigSchema>;

export const webhooksSchema = z
  .array(webhookConfigSchema)
  .refine((hooks) => new Set(hooks.map(({ source }) => source)).size === hooks.length, {
    message: 'must name each source once',
  });
