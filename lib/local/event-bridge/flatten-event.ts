import type { EventLeaf } from '#local/event-bridge/value-matcher.ts';

/** One leaf of an event, and which element of which array it lies in. */
export interface EventField {
  readonly leaf: EventLeaf;
  /** Element index by array; an array is told by its own path with the indexes of the arrays around it. */
  readonly memberships: ReadonlyMap<string, number>;
}

/** Separates the names of a path; no JSON key in practice holds it. */
export const PATH_SEPARATOR = '\u0000';

/** All leaves of an event by path. Arrays add no step to a path; empty arrays and objects have no leaves. */
export function flattenEvent(event: unknown): ReadonlyMap<string, readonly EventField[]> {
  const fields = new Map<string, EventField[]>();
  visit(event, [], '', new Map());
  return fields;

  function visit(
    value: unknown,
    names: readonly string[],
    place: string,
    memberships: ReadonlyMap<string, number>,
  ): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, names, `${place}[${index}]`, new Map(memberships).set(place, index));
      });
      return;
    }
    if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) {
        visit(item, [...names, name], `${place}${PATH_SEPARATOR}${name}`, memberships);
      }
      return;
    }
    const path = names.join(PATH_SEPARATOR);
    const field: EventField = { leaf: value as EventLeaf, memberships };
    const known = fields.get(path);
    if (known) known.push(field);
    else fields.set(path, [field]);
  }
}
