import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'named fields',
  record: 'named fields',
  array: 'a list',
  null: 'null',
};

const sizeUnits: Readonly<Record<string, string>> = {
  string: ' characters long',
  array: ' entries long',
};

/** What a schema wanted, in words that follow "Expected". */
export function expectedOf(issue: Issue, field: string): string {
  // Our schemas write their own messages as "must …"; what begins otherwise is the library's English.
  const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue;
  if (message.startsWith('must ')) return `${field} to ${message.slice('must '.length)}`;
  const choice = choiceOf(issue);
  if (choice !== undefined) return choice.length === 1 ? `"${choice[0]}"` : `one of ${choice.join(', ')}`;
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'too_small':
    case 'too_big':
      return `${field} ${boundOf(issue)}`;
    case 'invalid_format':
      if (issue.format === 'regex') return `a text of the form ${issue.pattern}`;
      return issue.format === 'url' ? 'a URL' : `a valid ${issue.format}`;
    case 'invalid_union':
      return hasOwnWords(issue) ? message : 'another type of value';
    default:
      return `another value (${message})`;
  }
}

/** Whether the schema says itself what it expects, in place of zod's words. */
export function hasOwnWords({ message }: Issue): boolean {
  return message !== 'Invalid input';
}

/** The values that an issue allows, where they can be listed. */
export function choiceOf(issue: Issue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  // A discriminated union says its options, though the type of its issue does not.
  if (issue.code !== 'invalid_union' || !('options' in issue)) return undefined;
  return Array.isArray(issue.options) ? issue.options.map(String) : undefined;
}

function boundOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const unit = sizeUnits[issue.origin] ?? '';
  if (issue.code === 'too_big') {
    return `to be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unit}`;
  }
  if (unit !== '' && issue.minimum === 1) return 'not to be empty';
  return `to be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unit}`;
}
