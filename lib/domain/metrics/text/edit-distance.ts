import { distance } from 'fastest-levenshtein';

/** The library compares 16-bit units; this many distinct items can each have their own. */
const units = 0x10000;

/** Insertions, deletions and substitutions that turn one list of items into the other (Levenshtein 1966). */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  const codes = new Map<string, number>();
  const codeOf = (item: string) => {
    const code = codes.get(item) ?? codes.size;
    codes.set(item, code);
    return code;
  };
  const codesA = a.map(codeOf);
  const codesB = b.map(codeOf);
  return codes.size <= units ? distance(asText(codesA), asText(codesB)) : rowByRow(codesA, codesB);
}

/** The same by code points, so that an emoji or a rare letter is one character. */
export function textEditDistance(a: string, b: string): number {
  return hasSurrogate(a) || hasSurrogate(b) ? editDistance([...a], [...b]) : distance(a, b);
}

function asText(codes: readonly number[]): string {
  let text = '';
  for (const code of codes) text += String.fromCharCode(code);
  return text;
}

function hasSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/.test(text);
}

function rowByRow(a: readonly number[], b: readonly number[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const substituted = previous[j]! + (a[i] === b[j] ? 0 : 1);
      row.push(Math.min(substituted, previous[j + 1]! + 1, row[j]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}
