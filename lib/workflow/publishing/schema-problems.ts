import type { z } from 'zod';
import { fieldName, type Problem } from '#workflow/publishing/definition-error.ts';
import { expectedOf } from '#workflow/publishing/expected-value.ts';
import { knownFields } from '#workflow/publishing/known-fields.ts';
import { adviseName, listNames, nearestName } from '#workflow/publishing/nearest-name.ts';
import { type Source, showValue, valueAt } from '#workflow/publishing/source.ts';

type Issue = z.core.$ZodIssue;

/** What the schema refused, in our words: one problem per field, each with its place in the source. */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, source: Source): readonly Problem[] {
  return error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap((issue) => describe(issue, schema, source));
}

/** A problem of the value at `path`. */
export function problemAt(
  source: Source,
  path: readonly PropertyKey[],
  words: Pick<Problem, 'expected' | 'advice'> & { readonly came?: string },
  what: 'value' | 'key' = 'value',
): Problem {
  return {
    file: source.file,
    ...source.locate(path, what),
    row: source.row,
    field: path.length === 0 ? undefined : fieldName(path),
    came: showValue(valueAt(source.value, path)),
    ...words,
  };
}

/** Of a union's branches, the one that was probably meant: the one with the fewest complaints about inner fields. */
function flatten(issue: Issue, parent: readonly PropertyKey[]): Issue[] {
  const path = [...parent, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant = issue.errors
    .filter(
      (branch) =>
        branch.length > 0 &&
        !branch.some(({ path: inner, code }) => inner.length === 0 && code === 'invalid_type'),
    )
    .sort((a, b) => a.length - b.length)[0];
  return meant === undefined ? [{ ...issue, path }] : meant.flatMap((inner) => flatten(inner, path));
}

function describe(issue: Issue, schema: z.ZodType, source: Source): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, path);
    return issue.keys.map((key) =>
      problemAt(
        source,
        [...path, key],
        {
          expected: `only the fields ${listNames(known)}`,
          came: `the field "${key}"`,
          advice: adviseName(key, known, 'Remove it.'),
        },
        'key',
      ),
    );
  }
  const spoken = issue.code === 'custom' ? /^Expected (.+), got (.+)\.$/s.exec(issue.message) : null;
  if (spoken !== null) {
    const [, expected = '', came = ''] = spoken;
    return [problemAt(source, path, { expected, came, advice: 'Change or remove it.' })];
  }
  const value = valueAt(source.value, path);
  const field = fieldName(path);
  const expected = expectedOf(issue, field || 'the file');
  if (value === undefined && path.length > 0) {
    return [problemAt(source, path, { expected, advice: `Add "${String(path.at(-1))}".` })];
  }
  if (issue.code === 'invalid_value') {
    const choice = issue.values.map(String);
    const near = typeof value === 'string' ? nearestName(value, choice) : undefined;
    return [
      problemAt(source, path, { expected, advice: near ? `Did you mean "${near}"?` : 'Write one of these.' }),
    ];
  }
  const isKey = issue.code === 'invalid_key';
  return [
    problemAt(
      source,
      path,
      {
        expected,
        advice: isKey ? 'Change the name.' : 'Change the value.',
        ...(isKey && { came: `"${String(path.at(-1))}"` }),
      },
      isKey ? 'key' : 'value',
    ),
  ];
}
