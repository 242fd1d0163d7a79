import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { answerText, valueText } from '#report/row-text.ts';

/** A row as one line of JSON. */
export function rowAsJsonLine(row: JudgedRow): string {
  return `${JSON.stringify(row)}\n`;
}

/** The arms and metrics of a run, in order: what the columns of a CSV are of. */
export interface RowColumnsOf {
  readonly arms: readonly string[];
  readonly metrics: readonly string[];
}

export function rowCsvHeader({ arms, metrics }: RowColumnsOf): string {
  const own = arms.flatMap((arm) => [
    ...metrics.map((metric) => `${arm}.${metric}`),
    ...['output', 'error', 'latency_ms', 'input_tokens', 'output_tokens', 'cost_micro_usd'].map(
      (name) => `${arm}.${name}`,
    ),
  ]);
  return line(['id', 'change', 'value', 'slices', 'input', 'reference', ...own].map(quoted));
}

export function rowAsCsv(
  { row, slices, scores, value, change, answers }: JudgedRow,
  columns: RowColumnsOf,
): string {
  const { arms, metrics } = columns;
  const own = arms.flatMap((arm) => {
    const answer = answers.find((one) => one.arm === arm);
    return [
      ...metrics.map((metric) => scores.find((one) => one.arm === arm && one.metric === metric)?.score ?? ''),
      ...(answer === undefined
        ? ['', '', '', '', '', '']
        : [
            told(answer.error === null ? answerText(answer) : ''),
            told(answer.error === null ? '' : answerText(answer)),
            answer.latencyMs ?? '',
            answer.inputTokens ?? '',
            answer.outputTokens ?? '',
            answer.costMicroUsd ?? '',
          ]),
    ];
  });
  const sliced = Object.entries(slices).map(([dimension, one]) => `${dimension}=${one}`);
  return line([
    told(row.id),
    change ?? '',
    value ?? '',
    told(sliced.join('&')),
    told(valueText(row.input)),
    told(valueText(row.reference)),
    ...own,
  ]);
}

/** Text of others: a spreadsheet would take one that begins like a formula for a formula, unless an apostrophe stands before it. */
function told(text: string): string {
  return quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.join(',')}\r\n`;
}
