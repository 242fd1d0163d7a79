import type { TriggerRule } from '#infrastructure/trigger-rule.ts';

/** Parts of an event's detail in EventBridge's pattern language, by the trigger's name. */
export type EventFilters = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Adds each filter to its trigger's pattern; a field that the pattern already asks for is replaced.
 * @throws when a filter names no trigger
 */
export function narrowTriggers(triggers: readonly TriggerRule[], filters: EventFilters): TriggerRule[] {
  const unknown = Object.keys(filters).filter((name) => !triggers.some((trigger) => trigger.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Expected eventFilters to name triggers, got ${unknown.join(', ')}; ` +
        `triggers are ${triggers.map((trigger) => trigger.name).join(', ')}.`,
    );
  }
  return triggers.map((trigger) => {
    const filter = filters[trigger.name];
    if (!filter) return trigger;
    const { name, meaning, bus, pattern } = trigger;
    return { name, meaning, bus, pattern: { ...pattern, detail: { ...pattern.detail, ...filter } } };
  });
}
