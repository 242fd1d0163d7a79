import { words } from '#domain/metrics/text/words.ts';

export const bleuTokenizers = ['13a', 'intl', 'zh', 'char', 'none'] as const;
export type BleuTokenizer = (typeof bleuTokenizers)[number];

/** The tokens of a line as sacrebleu's tokenizer of that name has them. */
export function bleuTokens(line: string, tokenizer: BleuTokenizer): string[] {
  switch (tokenizer) {
    case '13a':
      return words(separatePunctuation(` ${unescapeEntities(line)} `));
    case 'intl':
      return words(separateUnicode(line));
    case 'zh':
      return words(separatePunctuation(spaceIdeographs(line.trim())));
    case 'char':
      return [...line].filter((character) => character.trim() !== '');
    case 'none':
      return words(line);
  }
}

/** What mteval-v13a.pl takes out before it tokenises. */
function unescapeEntities(line: string): string {
  return line
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** ASCII punctuation by itself, but points and commas inside numbers; a dash after a digit by itself. */
function separatePunctuation(line: string): string {
  return line
    .replace(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ');
}

/** Any punctuation that no digit touches, and every symbol, by itself (mteval-v14.pl). */
function separateUnicode(line: string): string {
  return line
    .replace(/(\P{Nd})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{Nd})/gu, ' $1 $2')
    .replace(/(\p{S})/gu, ' $1 ');
}

/**
 * First and last code points of what sacrebleu takes for Chinese. Two of its ranges are meant for planes beyond the first and,
 * as written there, take in others of the first; they are kept, so that scores agree.
 */
const ideographs: readonly (readonly [number, number])[] = [
  [0x3400, 0x4db5],
  [0x4e00, 0x9fa5],
  [0x9fa6, 0x9fbb],
  [0xf900, 0xfa2d],
  [0xfa30, 0xfa6a],
  [0xfa70, 0xfad9],
  [0x2001, 0x2a6d],
  [0x2f81, 0x2fa1],
  [0xff00, 0xffef],
  [0x2e80, 0x2eff],
  [0x3000, 0x303f],
  [0x31c0, 0x31ef],
  [0x2f00, 0x2fdf],
  [0x2ff0, 0x2fff],
  [0x3100, 0x312f],
  [0x31a0, 0x31bf],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe4f],
  [0x2600, 0x26ff],
  [0x2700, 0x27bf],
  [0x3200, 0x32ff],
  [0x3300, 0x33ff],
];

function spaceIdeographs(line: string): string {
  let spaced = '';
  for (const character of line) {
    const code = character.codePointAt(0)!;
    spaced += ideographs.some(([first, last]) => code >= first && code <= last)
      ? ` ${character} `
      : character;
  }
  return spaced;
}
