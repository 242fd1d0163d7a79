import type { EventEnvelope } from '#local/event-bridge/event-envelope.ts';
import type { EventTarget } from '#local/stack/event-target.ts';

/** The text that a target gets for an event: the event itself, or what Input, InputPath or InputTransformer make of it. */
export function targetInput(target: EventTarget, event: EventEnvelope): string {
  if (target.input !== undefined) return target.input;
  if (target.inputPath !== undefined) return JSON.stringify(valueAt(event, target.inputPath) ?? null);
  if (target.inputTransformer === undefined) return JSON.stringify(event);
  const { paths, template } = target.inputTransformer;
  const isObject = template.trimStart().startsWith('{');
  return template.replace(
    /("?)<([A-Za-z0-9_.-]+)>("?)/g,
    (whole, before: string, name: string, after: string, offset: number) => {
      const path = paths[name];
      if (path === undefined && !name.startsWith('aws.events.event')) return whole;
      const value = path === undefined ? event : valueAt(event, path);
      if (value === undefined) return `${before}${after}`;
      if (typeof value !== 'string') return `${before}${JSON.stringify(value)}${after}`;
      // A text inside quotes of the template brings none of its own; as a value of a JSON object it needs them.
      if (before && after) return JSON.stringify(value);
      const quoted = isObject && !before && !after && !isInsideString(template, offset);
      return quoted ? JSON.stringify(value) : `${before}${value}${after}`;
    },
  );
}

/** Whether a JSON string is open at this place of a text. */
function isInsideString(text: string, offset: number): boolean {
  const quotes = text.slice(0, offset).match(/\\.|"/gs) ?? [];
  return quotes.filter((found) => found === '"').length % 2 === 1;
}

/** Value at a simple JSON path such as `$.detail.items[0].name`; undefined when there is none. */
function valueAt(event: EventEnvelope, path: string): unknown {
  const steps = path.replace(/^\$\.?/, '').match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    event,
  );
}
