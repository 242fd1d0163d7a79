import { z } from 'zod';
import { valueAt } from '#workflow/publishing/source.ts';

type Schema = z.core.$ZodType;

/**
 * The fields that a schema knows at a path, in its own order; none where any name will do. Of a union's options, those
 * that the literals in `value` (e.g. `rule: at-most`) choose.
 */
export function knownFields(schema: Schema, path: readonly PropertyKey[], value: unknown): readonly string[] {
  const there = path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((inner) => step(inner, key)),
    unwrap(schema),
  );
  const objects = there.filter((inner) => inner instanceof z.ZodObject);
  const chosen = objects.filter((object) => literalsAgree(object, valueAt(value, path)));
  const fields = (chosen.length > 0 ? chosen : objects).flatMap((object) => Object.keys(object.shape));
  return [...new Set(fields)];
}

function literalsAgree({ shape }: z.ZodObject, value: unknown): boolean {
  return Object.entries(shape).every(
    ([name, field]) => !(field instanceof z.ZodLiteral) || field.values.has(valueAt(value, [name]) as string),
  );
}

function step(schema: Schema, key: PropertyKey): readonly Schema[] {
  if (schema instanceof z.ZodObject) {
    const field: Schema | undefined = schema.shape[String(key)];
    return field === undefined ? [] : unwrap(field);
  }
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType);
  return [];
}

/** What lies under defaults, optionals and pipes; every option of a union. */
function unwrap(schema: Schema): readonly Schema[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return [...unwrap(schema.def.in), ...unwrap(schema.def.out)];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}
