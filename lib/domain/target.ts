import { z } from 'zod';
import type { Json } from '#domain/json.ts';

const json: z.ZodType<Json> = z.json();

export const targetKindSchema = z.enum([
  'generation',
  'classification',
  'embedding',
  'retrieval',
  'rag',
  'agent',
]);
export type TargetKind = z.infer<typeof targetKindSchema>;

/** A prompt as it is sent: templates are strict, so every `{{variable}}` must exist. */
export const promptSchema = z.strictObject({
  /** The version's name, as deployment events call it. */
  name: z.string().min(1),
  /** The system message, if any. */
  system: z.string().optional(),
  /** The user message; `{{input}}` stands for the row's input, `{{input.field}}` for one of its fields. */
  template: z.string().min(1),
  /** Rows that are shown before the one that is asked; they come from the dataset's examples, which are never judged. */
  examples: z.array(z.object({ input: json, reference: json })).optional(),
});
export type Prompt = z.infer<typeof promptSchema>;

const s3Prefix = z.string().regex(/^s3:\/\/[a-z0-9][a-z0-9.-]+\/.+\/$/, 'must be s3://bucket/prefix/');

/** For batches of services that read and write buckets (Bedrock). */
export const batchPlaceSchema = z.strictObject({
  /** The role that the service takes on to read the rows and to write the answers. */
  roleArn: z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/, "must be a role's ARN"),
  /** Where the rows and the answers lie; everything under it belongs to batches. */
  s3Prefix,
});

/** For services that take requests from a bucket and leave answers there (asynchronous endpoints of SageMaker). */
export const asyncPlaceSchema = z.strictObject({
  /** Where requests are put; everything under it belongs to them. In the endpoint's region. */
  inputPrefix: s3Prefix,
  /** Where the endpoint leaves answers and failures; nothing is read elsewhere. */
  outputPrefix: s3Prefix,
});

/** Where and how one arm is asked: all that decides an answer, frozen in the manifest. */
export const armTargetSchema = z.strictObject({
  kind: targetKindSchema,
  /** A name in the provider catalogue. */
  provider: z.string().min(1),
  endpoint: z.url(),
  /** The served name that the provider is asked for. */
  model: z.string().min(1).optional(),
  index: z.string().min(1).optional(),
  prompt: promptSchema.optional(),
  /** Decoding or search parameters, sent as they are. */
  parameters: z.record(z.string(), z.json()).default({}),
  /** Read the answer as it is written, which tells the time to the first token. Default: in one piece. */
  stream: z.boolean().optional(),
  /**
   * For providers without a form of their own: the request's body, in which `{{input}}`, `{{input.field}}`, `{{prompt}}`,
   * `{{system}}`, `{{model}}` and `{{index}}` are filled in; a text that is one placeholder becomes the value itself.
   */
  request: z.json().optional(),
  /** For the same providers: field of the answer (`text`, `label`, `ids`, …) to its JSONPath (RFC 9535). */
  answer: z.record(z.string(), z.string().startsWith('$')).optional(),
  /** `batch`: rows are answered as jobs of the provider's batch interface, within a day at half price. Default `live`. */
  mode: z.enum(['live', 'batch']).optional(),
  batch: batchPlaceSchema.optional(),
  async: asyncPlaceSchema.optional(),
  /** One call, from connecting to the last byte. */
  timeoutMs: z.number().int().min(1).max(170_000).default(30_000),
  /** Requests for one row, the first included. */
  maxTries: z.number().int().min(1).max(10).default(4),
  maxAnswerBytes: z.number().int().min(1).max(16_777_216).default(1_048_576),
  /** Where the credential is: `env:NAME`, `ssm:/name` or `secretsmanager:name`; never the credential itself. */
  secretRef: z
    .string()
    .regex(/^(env:[A-Z_][A-Z0-9_]*|ssm:\/.+|secretsmanager:.+)$/)
    .optional(),
  /** The header that carries the credential, as it is, e.g. `api-key`. Default: the provider's own. */
  secretHeader: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be a header in lower case')
    .refine(
      (name) => !['host', 'content-length', 'content-type'].includes(name),
      'must be free for a credential',
    )
    .optional(),
});
export type ArmTarget = z.infer<typeof armTargetSchema>;
