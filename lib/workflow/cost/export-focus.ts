import { decodeFocusCsv, encodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { readCostFiles } from '#workflow/cost/read-cost.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** A month's charges as one CSV under one header, and how many there are; files of other releases get today's columns. */
export async function exportFocus(
  month: string,
  objects: ObjectStore,
): Promise<{ readonly csv: string; readonly rows: number }> {
  const rows = (await readCostFiles(month, objects)).flatMap(decodeFocusCsv);
  return { csv: encodeFocusCsv(rows), rows: rows.length };
}
