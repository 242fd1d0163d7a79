const PREVIEW_CHARACTERS = 200;

/** What somebody wrote or a model answered, as text: never read as anything else. A value with structure is shown as JSON. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && !Array.isArray(value)) {
    const entries = Object.entries(value);
    const [only] = entries;
    // An answer's form has one field, `text` or `label`, that is all of it.
    if (entries.length === 1 && only !== undefined && typeof only[1] === 'string') return only[1];
  }
  return JSON.stringify(value, null, 2);
}

/** Its beginning on one line. */
export function previewOf(value: unknown): string {
  return textOf(value).slice(0, PREVIEW_CHARACTERS).replace(/\s+/g, ' ');
}
