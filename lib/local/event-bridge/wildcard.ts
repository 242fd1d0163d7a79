/**
 * A test for AWS's `wildcard` operator: `*` stands for any text, `\*` and `\\` for themselves.
 * @returns undefined when the pattern has `**` or another escape, which EventBridge refuses
 */
export function parseWildcard(pattern: string): ((text: string) => boolean) | undefined {
  const pieces: string[] = [''];
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] as string;
    if (letter === '*') {
      if (pattern[at + 1] === '*') return undefined;
      pieces.push('');
      continue;
    }
    if (letter === '\\') {
      at++;
      if (pattern[at] !== '*' && pattern[at] !== '\\') return undefined;
    }
    pieces.push(`${pieces.pop()}${pattern[at]}`);
  }
  return (text) => matchesPieces(text, pieces);
}

/** The first and last piece are anchored; those between are found leftmost, which is enough. */
function matchesPieces(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, from);
    if (found < 0 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return from <= end;
}
