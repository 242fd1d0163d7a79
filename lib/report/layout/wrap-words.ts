/** Names may be broken after these, where they must be broken; a number never at its point. */
const joints = /(?<=[-@=/&:]|[^\d]\.)/;

/** Lines of at most `width` characters: broken between words, inside long names at their joints, elsewhere only in need. */
export function wrapWords(value: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece, space] of piecesOf(value, width)) {
    const joined = line === '' ? piece : `${line}${space}${piece}`;
    if (joined.length <= width) {
      line = joined;
      continue;
    }
    lines.push(line);
    line = piece;
  }
  return [...lines, line];
}

/** The widest piece that is not broken, unless in need. */
export function longestPiece(value: string): number {
  return Math.max(0, ...value.split(' ').flatMap((word) => word.split(joints).map(({ length }) => length)));
}

/** The widest word: what a line needs so that no name is broken. */
export function longestWord(value: string): number {
  return Math.max(...value.split(' ').map(({ length }) => length));
}

/** What is never parted, each with what stands before it. */
function piecesOf(value: string, width: number): [piece: string, space: string][] {
  return value.split(' ').flatMap((word) => {
    if (word.length <= width) return [[word, ' ']];
    const cut = word.split(joints).flatMap((part) => slices(part, width));
    return cut.map((part, i): [string, string] => [part, i === 0 ? ' ' : '']);
  });
}

function slices(part: string, width: number): string[] {
  const cut: string[] = [];
  for (let start = 0; start < part.length; start += width) cut.push(part.slice(start, start + width));
  return cut;
}
