/** Lines of at most `width` characters, broken between words; a word that is longer is cut. */
export function wrapWords(value: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ').flatMap((whole) => pieces(whole, width))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= width) {
      line = joined;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const cut: string[] = [];
  for (let start = 0; start < word.length; start += width) cut.push(word.slice(start, start + width));
  return cut;
}
