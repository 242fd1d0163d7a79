import { words } from '#domain/metrics/text/words.ts';

export interface TerTokenOptions {
  readonly caseSensitive: boolean;
  readonly normalize: boolean;
  readonly dropPunctuation: boolean;
}

/** The words that tercom edits, for languages written with spaces. */
export function terTokens(text: string, options: TerTokenOptions): string[] {
  let line = options.caseSensitive ? text : text.toLowerCase();
  if (options.normalize) line = normalized(line);
  if (options.dropPunctuation) line = line.replace(/[.,?:;!"()]/g, '');
  return words(line);
}

function normalized(line: string): string {
  return ` ${line} `
    .replaceAll('\n-', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replace(/'s /g, " 's ")
    .replace(/'s$/g, " 's")
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ');
}
