import type { Json } from '#domain/json.ts';

/** The JSON value of a text; with `fenced`, also inside a fenced code block. undefined: it holds none. */
export function parsedJson(text: string, fenced: boolean): Json | undefined {
  const block = fenced ? /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(text)?.[1] : undefined;
  try {
    return JSON.parse(block ?? text) as Json;
  } catch {
    return undefined;
  }
}
