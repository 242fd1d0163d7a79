import type { JudgedRow } from '#contracts/api/row-resource.ts';

/** Whether a row has a text in its id, input, reference or an output; upper and lower case alike. */
export function rowHasText({ row, answers }: JudgedRow, wanted: string): boolean {
  const text = wanted.toLowerCase();
  return [row.id, row.input, row.reference, ...answers.map(({ output }) => output)].some((part) =>
    hasText(part, text),
  );
}

/** Values are looked through, names of fields are not. */
function hasText(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(text);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).includes(text);
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((part) => hasText(part, text));
}
