import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { parseJsonLine } from '#workflow/publishing/parse-json-line.ts';
import { readLines } from '#workflow/publishing/read-lines.ts';
import { MAX_ROW_BYTES, type RawRow } from '#workflow/publishing/row-source.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The rows of a `rows.jsonl`, one at a time, and what is wrong with lines that hold none. */
export async function* readRowFile(
  file: string,
  maxRowBytes = MAX_ROW_BYTES,
): AsyncGenerator<RawRow | Problem> {
  for await (const line of readLines(file, maxRowBytes + 1)) {
    if (line.number === 1 && line.bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)) {
      yield parseJsonLine(file, { ...line, bytes: line.bytes.subarray(3) });
    } else if (line.length > maxRowBytes) {
      yield tooLarge({ file, line: line.number }, line.length, maxRowBytes);
    } else {
      yield parseJsonLine(file, line);
    }
  }
}

/** A row beyond the limit. */
export function tooLarge(
  where: Pick<Problem, 'file' | 'line' | 'row'>,
  bytes: number,
  maxRowBytes: number,
): Problem {
  return {
    ...where,
    expected: `a row of at most ${maxRowBytes} bytes`,
    came: `${bytes} bytes`,
    advice: 'Shorten its input, or keep long documents elsewhere and put their address in the row.',
  };
}

/** A dataset folder that has nothing to judge. */
export function emptyDataset(file: string): DefinitionError {
  return new DefinitionError([
    { file, expected: 'at least one row', came: 'none', advice: 'Add rows, one JSON object a line.' },
  ]);
}
