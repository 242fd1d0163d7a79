/** A line that is no JSON, or longer than it may be. */
export class UnreadableLine {}

/**
 * The values of a file of JSON lines as it comes: no more than one line and one piece of the file is in memory.
 *
 * @param maxBytes of a line; a longer one is skipped as it comes.
 */
export async function* readJsonLines(
  file: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<unknown> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file) {
    const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      keep(piece.subarray(from, end));
      if (bytes > 0) yield takeValue();
      from = end + 1;
    }
    keep(piece.subarray(from));
  }
  if (bytes > 0) yield takeValue();

  function keep(part: Buffer): void {
    bytes += part.length;
    if (bytes > maxBytes) pieces = [];
    else if (part.length > 0) pieces.push(part);
  }

  function takeValue(): unknown {
    const isTooLong = bytes > maxBytes;
    const text = Buffer.concat(pieces).toString('utf8');
    pieces = [];
    bytes = 0;
    if (isTooLong) return new UnreadableLine();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return new UnreadableLine();
    }
  }
}
