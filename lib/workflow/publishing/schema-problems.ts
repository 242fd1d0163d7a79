import type { z } from 'zod';
import { fieldName, type Problem } from '#workflow/publishing/definition-error.ts';
import { choiceOf, expectedOf, hasOwnWords } from '#workflow/publishing/expected-value.ts';
import { knownFields } from '#workflow/publishing/known-fields.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import { type Source, valueAt } from '#workflow/publishing/source.ts';

type Issue = z.core.$ZodIssue;

/** What the schema refused, in our words: one problem per field, each with its place in the source. */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, source: Source): readonly Problem[] {
  return error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') return describeUnknown(issue, schema, source);
      return issue.code === 'invalid_key' ? describeName(issue, source) : describeValue(issue, source);
    });
}

/**
 * Of a union's branches, the one that was probably meant: the one with the fewest complaints about inner fields. A union
 * with words of its own speaks for all of them.
 */
function flatten(issue: Issue, parent: readonly PropertyKey[]): Issue[] {
  const path = [...parent, ...issue.path];
  if (issue.code !== 'invalid_union' || hasOwnWords(issue)) return [{ ...issue, path }];
  const meant = issue.errors
    .filter((branch) => branch.length > 0 && !branch.some(isOfOtherType))
    .sort((a, b) => a.length - b.length)[0];
  return meant === undefined ? [{ ...issue, path }] : meant.flatMap((inner) => flatten(inner, path));
}

function isOfOtherType({ path, code }: Issue): boolean {
  return path.length === 0 && code === 'invalid_type';
}

function describeUnknown(
  { path, keys }: Extract<Issue, { code: 'unrecognized_keys' }>,
  schema: z.ZodType,
  source: Source,
): Problem[] {
  const known = knownFields(schema, path, source.value);
  return keys.map((key) => {
    const expected = known.length === 0 ? 'no field of this name' : `only the fields ${listNames(known)}`;
    const words = { expected, came: `the field "${key}"`, advice: adviseName(key, known, 'Remove it.') };
    return problemAt(source, [...path, key], words, 'key');
  });
}

function describeName(issue: Issue, source: Source): Problem {
  const { path } = issue;
  const expected = expectedOf(issue, fieldName(path));
  const words = { expected, came: `"${String(path.at(-1))}"`, advice: 'Change the name.' };
  return problemAt(source, path, words, 'key');
}

function describeValue(issue: Issue, source: Source): Problem {
  const { path } = issue;
  const whole = issue.code === 'custom' ? /^Expected (.+), got (.+)\.$/s.exec(issue.message) : null;
  if (whole !== null) {
    const [, expected = '', came = ''] = whole;
    return problemAt(source, path, { expected, came, advice: 'Change or remove it.' });
  }
  const value = valueAt(source.value, path);
  const absentUnion = issue.code === 'invalid_union' && value === undefined;
  const expected = absentUnion ? 'a value' : expectedOf(issue, fieldName(path) || 'the file');
  if (value === undefined && path.length > 0) {
    return problemAt(source, path, { expected, advice: `Add "${String(path.at(-1))}".` });
  }
  const choice = choiceOf(issue);
  const advice =
    choice === undefined ? 'Change the value.' : adviseName(String(value), choice, 'Write one of these.');
  return problemAt(source, path, { expected, advice });
}
