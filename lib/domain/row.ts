import { z } from 'zod';
import { canonicalJson, type Json } from '#domain/json.ts';

const json: z.ZodType<Json> = z.json();

/** Ids and names travel in keys, events and file names: short, and without control characters. */
const identifier = z
  .string()
  .min(1)
  .max(256)
  .refine((text) => !hasControlCharacter(text), 'must have no control characters');

/** One case of a dataset. */
export const rowSchema = z.strictObject({
  /** Unique inside the dataset, 1 to 256 characters. */
  id: identifier,
  /** What the target is asked; its shape is the target kind's affair. */
  input: json,
  /** The known right answer, where there is one. */
  reference: json.optional(),
  /** Slice dimension to this row's value, e.g. `{ "domain": "imdb" }`. */
  slices: z.record(identifier, identifier).optional(),
  /** Rows that are not independent share one (same document, same conversation). Default: the row's own id. */
  cluster: identifier.optional(),
  /** `examples`: shown to the target before the row that is asked, and never judged. Default: the row is judged. */
  split: z.literal('examples').optional(),
});

export type Row = z.infer<typeof rowSchema>;

/** The group of dependent rows that a row belongs to. */
export function clusterOf(row: Row): string {
  return row.cluster ?? row.id;
}

/** What of a row decides a target's answer: one line of a block's `inputsSha256`. */
export function inputLine({ id, input }: Pick<Row, 'id' | 'input'>): string {
  return `${canonicalJson({ id, input })}\n`;
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
