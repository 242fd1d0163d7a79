/** A place in a JSON value, from its root. */
export type FieldPath = readonly (string | number)[];

/** Every field of every object in a JSON value, the deeper ones after what holds them. */
export function fieldPaths(value: unknown, at: FieldPath = []): readonly FieldPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [path]), ...fieldPaths(inner, path)];
  });
}

/** Every object in a JSON value, the root included. */
export function objectPaths(value: unknown, at: FieldPath = []): readonly FieldPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, field]) =>
    objectPaths(field, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inner : [at, ...inner];
}

/** A copy with one field set; `undefined` takes it away. */
export function withField(value: unknown, path: FieldPath, field: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1)!;
  if (field === undefined) delete holder[key];
  else holder[key] = field;
  return copy;
}

export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}
