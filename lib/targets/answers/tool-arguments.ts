import type { Json } from '#domain/json.ts';

/** The arguments that a model wrote for a tool: an object where they are JSON, else the text as it is. */
export function readToolArguments(text: string): Json {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
