import type { FocusRow } from '#contracts/focus/focus-columns.ts';
import { decodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { costMonth } from '#contracts/storage.ts';
import { type CostPeriod, monthsOf } from '#workflow/cost/cost-period.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** Files that are read at the same time. */
const READS = 32;

/** A month's files as they lie, one per run. */
export async function readCostFiles(month: string, objects: ObjectStore): Promise<readonly string[]> {
  const keys = await objects.list(costMonth('csv', month));
  const files = await mapLimited(keys, READS, (key) => objects.get(key));
  // Null: retention took it between the two calls.
  return files.flatMap((file) => (file === null ? [] : [Buffer.from(file).toString('utf8')]));
}

/** Every charge whose hour lies in the period. */
export async function readCost(period: CostPeriod, objects: ObjectStore): Promise<readonly FocusRow[]> {
  const rows: FocusRow[] = [];
  for (const month of monthsOf(period)) {
    for (const file of await readCostFiles(month, objects)) {
      for (const row of decodeFocusCsv(file)) {
        const day = row.ChargePeriodStart.slice(0, 10);
        if (day >= period.from && day <= period.to) rows.push(row);
      }
    }
  }
  return rows;
}
