import type { RowAnswer } from '#contracts/api/row-resource.ts';

/** What a value says: a text as it is, anything else as JSON. */
export function valueText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What an answer says to people: its text or label where it has one, else all of it; of an error its code and message. */
export function answerText({ output, error }: Pick<RowAnswer, 'output' | 'error'>): string {
  if (error !== null) return `${error.code}: ${error.message}`;
  if (output !== null && typeof output === 'object') {
    const { text, label } = output as { readonly text?: unknown; readonly label?: unknown };
    if (typeof text === 'string') return text;
    if (typeof label === 'string') return label;
  }
  return valueText(output);
}
