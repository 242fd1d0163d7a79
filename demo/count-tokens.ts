const token = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Tokens of a text by the demo's rule: a run of letters and digits is one, any other visible character is one. */
export function countTokens(text: string): number {
  return text.match(token)?.length ?? 0;
}

/** The text up to and including its `limit`-th token. */
export function firstTokens(text: string, limit: number): string {
  let seen = 0;
  for (const match of text.matchAll(token)) {
    seen += 1;
    if (seen === limit) return text.slice(0, match.index + match[0].length);
  }
  return text;
}
