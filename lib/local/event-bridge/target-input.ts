import type { EventEnvelope } from '#local/event-bridge/event-envelope.ts';
import type { EventTarget } from '#local/stack/event-target.ts';

/** The text that a target gets for an event: the event itself, or what Input, InputPath or InputTransformer make of it. */
export function targetInput(target: EventTarget, event: EventEnvelope): string {
  if (target.input !== undefined) return target.input;
  if (target.inputPath !== undefined) return JSON.stringify(valueAt(event, target.inputPath) ?? null);
  if (target.inputTransformer === undefined) return JSON.stringify(event);
  const { paths, template } = target.inputTransformer;
  return template.replace(
    /("?)<([A-Za-z0-9_.-]+)>("?)/g,
    (whole, before: string, name: string, after: string) => {
      const path = paths[name];
      if (path === undefined && !name.startsWith('aws.events.event')) return whole;
      const value = path === undefined ? event : valueAt(event, path);
      if (value === undefined) return `${before}${after}`;
      // A text inside quotes of the template brings none of its own.
      if (typeof value === 'string')
        return before && after ? JSON.stringify(value) : `${before}${value}${after}`;
      return `${before}${JSON.stringify(value)}${after}`;
    },
  );
}

/** Value at a simple JSON path such as `$.detail.items[0].name`; undefined when there is none. */
function valueAt(event: EventEnvelope, path: string): unknown {
  const steps = path.replace(/^\$\.?/, '').match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    event,
  );
}
