import type { z } from 'zod';

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
export function expectedOf(issue: z.core.$ZodIssue, field: string): string {
  // Our schemas write their own messages as "must …"; what begins otherwise is the library's English.
  const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue;
  if (message.startsWith('must ')) return `${field} to ${message.slice('must '.length)}`;
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `${field} to be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${sizeUnits[issue.origin] ?? ''}`;
    case 'too_big':
      return `${field} to be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${sizeUnits[issue.origin] ?? ''}`;
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern !== undefined
        ? `a text of the form ${issue.pattern}`
        : `a valid ${issue.format === 'url' ? 'URL' : issue.format}`;
    case 'invalid_union':
      return issue.discriminator === undefined ? 'another type of value' : `a known ${issue.discriminator}`;
    default:
      return `another value (${message})`;
  }
}
