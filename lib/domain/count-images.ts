import type { Json } from '#domain/json.ts';

/** Images that a row's input sends: parts of type `image` in its messages (docs/targets.md, "Conversations"). */
export function countImages(input: Json): number {
  return listIn(input, 'messages').reduce<number>(
    (sum, message) =>
      sum + listIn(message, 'content').filter((part) => fieldOf(part, 'type') === 'image').length,
    0,
  );
}

function listIn(value: Json, name: string): readonly Json[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : [];
}

function fieldOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.hasOwn(value, name) ? (value as { readonly [key: string]: Json })[name]! : null;
}
