import {
  FOCUS_DECIMALS,
  type FocusColumnName,
  type FocusRow,
  focusColumnNames,
  focusColumns,
} from '#contracts/focus/focus-columns.ts';

const LINE_END = '\r\n';

export const focusCsvHeader = focusColumnNames.join(',') + LINE_END;

/** Rows as CSV by RFC 4180, with a header; null is an empty field. */
export function encodeFocusCsv(rows: readonly FocusRow[]): string {
  return focusCsvHeader + rows.map(csvLine).join('');
}

function csvLine(row: FocusRow): string {
  return focusColumnNames.map((name) => field(row[name])).join(',') + LINE_END;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? decimal(value) : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Plain digits: FOCUS's numbers have no exponents. */
function decimal(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  return value.toFixed(FOCUS_DECIMALS).replace(/\.?0+$/, '');
}

/**
 * What `encodeFocusCsv` wrote; columns that this release does not know are left out, and those that it lacks are null.
 *
 * @throws for text that is no such file.
 */
export function decodeFocusCsv(csv: string): readonly FocusRow[] {
  const [header = [], ...lines] = parseCsv(csv);
  if (!header.includes('BilledCost'))
    throw new Error(`Expected a header of FOCUS columns, got "${header.join(',').slice(0, 80)}".`);
  return lines.map((fields) => {
    const read = (name: FocusColumnName) => {
      const text = fields[header.indexOf(name)] ?? '';
      if (text === '') return null;
      return focusColumns[name].type === 'decimal' ? Number(text) : text;
    };
    return Object.fromEntries(focusColumnNames.map((name) => [name, read(name)])) as unknown as FocusRow;
  });
}

function parseCsv(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  for (let at = 0; at < csv.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(csv);
    if (match === null)
      throw new Error(
        `Expected CSV, got a quote that does not end or stands inside a field, at character ${at}.`,
      );
    const [, raw = '', end = ''] = match;
    line.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
