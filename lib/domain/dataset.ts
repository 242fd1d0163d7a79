import { z } from 'zod';
import type { Json } from '#domain/json.ts';

const json: z.ZodType<Json> = z.json();

/** What people must know about a dataset before they rely on it. */
export const datasetCardSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be kebab-case, at most 64 characters'),
  title: z.string().min(1),
  description: z.string().min(1),
  provenance: z.union([z.string().min(1), z.record(z.string(), z.json())]),
  licence: z.string().min(1),
  sensitivity: z.enum(['public', 'internal', 'restricted']),
  /** How personal data is handled. */
  pii: z.string().min(1),
  retention: z.string().min(1),
  /** How often the rows are looked over or made again. */
  refresh: z.string().min(1),
  /** Orders the rows; it belongs to the dataset's line, not to its version, so unchanged rows stay where they were. */
  seed: z.string().min(1),
  /** Slice dimensions whose values form the strata. */
  stratify: z.array(z.string().min(1)).default([]),
  /** Declared slice dimensions: name to meaning. */
  slices: z.record(z.string(), z.json()).default({}),
  /** SHA-256 of the rows as canonical JSON lines, in the order in which they are made. */
  rowsSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type DatasetCard = z.infer<typeof datasetCardSchema>;

/** One block: a stratum and a hash prefix. */
export const blockSchema = z.object({
  /** Position in the dataset's order. */
  number: z.number().int().min(0),
  stratum: z.string(),
  rows: z.number().int().min(1),
  clusters: z.number().int().min(1),
  /** First byte in `rows.jsonl`. */
  offset: z.number().int().min(0),
  bytes: z.number().int().min(1),
  /** SHA-256 of the block's bytes. */
  sha256: z.string(),
  /** SHA-256 over ids and inputs alone: what a target's answers can depend on. */
  inputsSha256: z.string(),
});
export type Block = z.infer<typeof blockSchema>;

/** A row that prompts may show, and that is never judged. */
export const exampleSchema = z.object({ id: z.string(), input: json, reference: json });
export type Example = z.infer<typeof exampleSchema>;

/** A published version: small, immutable, addressed by its hash; the rows lie beside it. */
export const datasetIndexSchema = z.object({
  schemaVersion: z.literal('1.0'),
  name: z.string(),
  /** Content address of this version: hash of card and rows. */
  version: z.string(),
  card: datasetCardSchema,
  rows: z.number().int().min(1),
  clusters: z.number().int().min(1),
  /** Stratum to its number of rows. */
  strata: z.record(z.string(), z.number().int()),
  /** Slice dimension to its values, in order. */
  sliceValues: z.record(z.string(), z.array(z.string())),
  /** In order: every prefix of this list is, in every stratum, a prefix of the seeded hash order. */
  blocks: z.array(blockSchema).min(1),
  /** In the seeded hash order; they stand in no block and no count. Default: none. */
  examples: z.array(exampleSchema).optional(),
  /**
   * Slice dimension to the rows of each value. Not in the version's hash: versions from before have none.
   */
  sliceRows: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  /** Hash prefix of each block, `[length in bits, value]`. Not in the version's hash; versions from before have none. */
  prefixes: z.array(z.tuple([z.number().int(), z.number().int()])).optional(),
  /**
   * The version that was the newest when this one was first published: unchanged rows find their answers there. Not in the
   * version's hash, for it says nothing of the rows.
   */
  parent: z.string().optional(),
});
export type DatasetIndex = z.infer<typeof datasetIndexSchema>;

/** The stratum of a row: the values of the card's `stratify` dimensions, e.g. `domain=imdb`; `all` where there are none. */
export function stratumOf(
  slices: Readonly<Record<string, string>> | undefined,
  stratify: readonly string[],
): string {
  if (stratify.length === 0) return 'all';
  return stratify.map((dimension) => `${dimension}=${slices?.[dimension] ?? ''}`).join('&');
}
