/**
 * JSON of ASCII characters alone; all others become `\uXXXX`. SQS refuses some characters (U+FFFE, lone surrogates, …), and
 * counts bytes: so every text may be sent, and its length is its size.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
