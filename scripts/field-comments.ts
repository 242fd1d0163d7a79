import { readFileSync } from 'node:fs';

/**
 * What the doc comments of schemas say of their fields, by the field's name: those that only one field of these files has, since a name
 * that stands twice may mean two things.
 *
 * @param files sources, one text each.
 */
export function fieldComments(files: readonly string[]): ReadonlyMap<string, string> {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const defined = new Map<string, number>();
  for (const [, name] of text.matchAll(/^\s+(\w+): (?:z\b|\w+Schema\b|[a-z]\w*\b[(.,]|[a-z]\w*,$)/gm)) {
    defined.set(name!, (defined.get(name!) ?? 0) + 1);
  }
  const comments = new Map<string, string>();
  for (const [, comment, name] of text.matchAll(/^\s+\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n\s+(\w+): /gm)) {
    if (defined.get(name!) === 1) comments.set(name!, comment!.replace(/\n\s*\*?\s*/g, ' ').trim());
  }
  return comments;
}

type Schema = { description?: string; properties?: Record<string, Schema> } & Record<string, unknown>;

/** Gives every property without a description the comment of its name. */
export function describeProperties(schema: unknown, comments: ReadonlyMap<string, string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties } = schema as Schema;
  for (const [name, property] of Object.entries(properties ?? {})) {
    const comment = comments.get(name);
    if (comment !== undefined && property.description === undefined) property.description = comment;
  }
  for (const value of Object.values(schema)) describeProperties(value, comments);
}
