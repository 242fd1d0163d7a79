import { porterStem } from '#domain/metrics/text/porter-stemmer.ts';

/** Google's ROUGE tokens: runs of a–z and 0–9 in lower case, longer ones stemmed if asked for. */
export function rougeTokens(text: string, stem: boolean): string[] {
  const tokens = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return stem ? tokens.map((token) => (token.length > 3 ? porterStem(token) : token)) : tokens;
}
