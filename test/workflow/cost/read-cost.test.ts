import { describe, expect, it } from 'vitest';
import { decodeFocusCsv, encodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { storageKeys } from '#contracts/storage.ts';
import { validFocusRow } from '#support/focus-row.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { monthsOf } from '#workflow/cost/cost-period.ts';
import { exportFocus } from '#workflow/cost/export-focus.ts';
import { readCost } from '#workflow/cost/read-cost.ts';

async function bucketOf(days: Readonly<Record<string, string>>): Promise<MemoryObjectStore> {
  const objects = new MemoryObjectStore();
  for (const [run, day] of Object.entries(days)) {
    const row = { ...validFocusRow, x_RunId: run, ChargePeriodStart: `${day}T08:00:00Z` };
    await objects.putOnce(storageKeys.costCsv(day.slice(0, 7), run), encodeFocusCsv([row]), 'text/csv');
  }
  return objects;
}

const days = { a: '2026-10-31', b: '2026-11-01', c: '2026-11-30', d: '2026-12-01' };

describe('readCost', () => {
  it.each([
    ['2026-11-01', '2026-11-30', ['b', 'c']],
    ['2026-10-31', '2026-12-01', ['a', 'b', 'c', 'd']],
    ['2026-11-02', '2026-11-29', []],
  ])('reads from %s to %s, both days included', async (from, to, expected) => {
    const rows = await readCost({ from, to }, await bucketOf(days));
    expect(rows.map(({ x_RunId }) => x_RunId)).toEqual(expected);
  });

  it('reads no other months than those of the period', () => {
    expect(monthsOf({ from: '2026-11-30', to: '2027-01-01' })).toEqual(['2026-11', '2026-12', '2027-01']);
  });
});

describe('exportFocus', () => {
  it('puts a month of runs under one header', async () => {
    const { csv, rows } = await exportFocus('2026-11', await bucketOf(days));
    expect(rows).toBe(2);
    expect(csv.match(/BilledCost,/g)).toHaveLength(1);
    expect(decodeFocusCsv(csv).map(({ x_RunId }) => x_RunId)).toEqual(['b', 'c']);
  });

  it('is a header alone where nothing ran', async () => {
    expect(await exportFocus('2025-01', await bucketOf(days))).toMatchObject({ rows: 0 });
  });
});
