import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { textOf } from '#dashboard/views/rows/row-text.ts';

type JudgedRow = ResponseOf<'read-row'>;

/** Rows as CSV (RFC 4180): a column for each arm's answer and each of its scores. */
export function rowsAsCsv(rows: readonly JudgedRow[]): string {
  const arms = [...new Set(rows.flatMap(({ answers }) => answers.map(({ arm }) => arm)))];
  const scored = [
    ...new Set(rows.flatMap(({ scores }) => scores.map(({ arm, metric }) => `${arm} ${metric}`))),
  ];
  const head = [
    'id',
    'input',
    'reference',
    'change',
    'value',
    ...arms.map((arm) => `${arm} output`),
    ...scored,
  ];
  const lines = rows.map(({ row, change, value, answers, scores }) => [
    row.id,
    textOf(row.input),
    textOf(row.reference),
    change ?? '',
    value ?? '',
    ...arms.map((arm) => {
      const answer = answers.find((one) => one.arm === arm);
      return answer?.error ? `error: ${answer.error.code}` : textOf(answer?.output);
    }),
    ...scored.map((name) => scores.find(({ arm, metric }) => `${arm} ${metric}` === name)?.score ?? ''),
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets a mark before it, so that it stays a text. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
