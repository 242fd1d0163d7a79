import type { z } from 'zod';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { schemaProblems } from '#workflow/publishing/schema-problems.ts';
import type { Source } from '#workflow/publishing/source.ts';

/** The source's value in the schema's shape; undefined, and the problems added, where it has another. */
export function shapeOf<Schema extends z.ZodType>(
  schema: Schema,
  source: Source,
  problems: Problem[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  problems.push(...schemaProblems(result.error, schema, source));
  return undefined;
}
