import { fieldName, type Problem } from '#workflow/publishing/definition-error.ts';
import { type Source, showValue, valueAt } from '#workflow/publishing/source.ts';

/** Fields in which people write credentials by mistake: messages go into logs. */
const secretFields: ReadonlySet<PropertyKey> = new Set(['secretRef']);

/**
 * A problem of the value at `path`, or of its name.
 *
 * @param words what came is the value there unless they say otherwise.
 */
export function problemAt(
  source: Source,
  path: readonly PropertyKey[],
  words: Pick<Problem, 'expected' | 'advice'> & { readonly came?: string },
  what: 'value' | 'key' = 'value',
): Problem {
  const value = valueAt(source.value, path);
  const hidden = value !== undefined && secretFields.has(path.at(-1) ?? '');
  return {
    file: source.file,
    ...source.locate(path, what),
    row: source.row,
    field: path.length === 0 ? undefined : fieldName(path),
    came: hidden ? 'another text (not shown, it may be a secret)' : showValue(value),
    ...words,
  };
}
