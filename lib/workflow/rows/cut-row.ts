import type { JudgedRow } from '#contracts/api/row-resource.ts';

/** Characters that are told of a part that is cut, and from how many on it is. */
const TOLD = 4_000;

/** Bytes that a row takes in an answer: API Gateway gets JSON that holds JSON as text, whose quotes are escaped once more. */
export function bytesInAnswer(row: JudgedRow): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(row)));
}

/** A row whose long texts are told by their beginning, with what to do to read them whole. */
export function cutRow(judged: JudgedRow): JudgedRow {
  const cut: string[] = [];
  const part = (name: string, value: unknown): unknown => {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    if (text.length <= TOLD) return value;
    cut.push(name);
    return `${text.slice(0, TOLD).toWellFormed()} … cut: ${Buffer.byteLength(text)} bytes in all; assize rows <run> --row <id> --json has them`;
  };
  const { row, answers } = judged;
  return {
    ...judged,
    row: {
      ...row,
      ...(row.input !== undefined && { input: part('input', row.input) }),
      ...(row.reference !== undefined && { reference: part('reference', row.reference) }),
    },
    answers: answers.map((answer) => ({ ...answer, output: part(answer.arm, answer.output) })),
    cut,
  };
}
