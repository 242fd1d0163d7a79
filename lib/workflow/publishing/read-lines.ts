import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;

/** One line of a file, without its newline. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** What was read of it; at most `keepBytes`. */
  readonly bytes: Buffer;
  /** How long it is. */
  readonly length: number;
}

/**
 * The lines of a file, split at \n alone (node:readline also splits at U+2028, which JSON allows in a text).
 *
 * @param keepBytes what is kept of a line, so that a file without newlines does not fill the memory.
 */
export async function* readLines(file: string, keepBytes = Number.POSITIVE_INFINITY): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const extend = (chunk: Buffer) => {
    if (chunk.length > 0 && length < keepBytes) parts.push(chunk.subarray(0, keepBytes - length));
    length += chunk.length;
  };
  const take = (): Line => {
    const line = { number, bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts), length };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      extend(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    extend(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
