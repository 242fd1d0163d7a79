import { CliError } from '#cli/cli-error.ts';

/** One line of a table: the column's name to its cell; empty cells are left out. */
export type CsvRecord = Readonly<Record<string, string>>;

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * A CSV file with a header (RFC 4180; also with semicolons or tabs, by which of them the header has most of).
 *
 * @param file named in errors only.
 * @throws CliError `rows` for a quote that does not end, a line with too many cells, or a header that names a column twice.
 */
export function parseCsv(text: string, file: string): CsvRecord[] {
  const [header = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''), file);
  const names = header.map((name) => name.trim());
  const twice = names.find((name, i) => name === '' || names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new CliError(
      'rows',
      `${file}:1: Expected a header that names each column once, got ${twice === '' ? 'a column without a name' : `"${twice}" twice`}. Correct the first line.`,
    );
  }
  return lines.flatMap((cells, i) => {
    if (cells.length === 1 && cells[0]!.trim() === '') return [];
    if (cells.length > names.length) {
      throw new CliError(
        'rows',
        `${file}, record ${i + 1}: Expected at most ${names.length} cells, as the header has, got ${cells.length}. Quote cells that hold the separator.`,
      );
    }
    return [
      Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']).filter(([, cell]) => cell !== '')),
    ];
  });
}

function cellsOf(text: string, file: string): string[][] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => firstLine.split(separator).length;
  const separator = [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!;
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const end = endOfQuote(text, at, file);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
    cell += text.slice(from, at).replace(/\r$/, '');
    line.push(cell);
    if (at >= text.length || text[at] === '\n') {
      lines.push(line);
      line = [];
    } else if (at === text.length - 1) {
      line.push('');
      lines.push(line);
    }
    at += 1;
  }
  return lines;
}

function endOfQuote(text: string, start: number, file: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  const line = text.slice(0, start).split('\n').length;
  throw new CliError(
    'rows',
    `${file}:${line}: Expected a quote that ends, got none. Close it, or double the quotes inside.`,
  );
}
