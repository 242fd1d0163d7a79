import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { focusColumnNames } from '#contracts/focus/focus-columns.ts';
import { decodeFocusCsv, encodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { encodeFocusParquet } from '#contracts/focus/focus-parquet.ts';
import { validFocusRow } from '#support/focus-row.ts';

describe('FOCUS rows as CSV', () => {
  it('have the columns in a header, and null as an empty field', () => {
    const [header, line, end] = encodeFocusCsv([validFocusRow]).split('\r\n');
    expect(header?.split(',')).toEqual(focusColumnNames);
    expect(line).toContain('123456789012,,USD,');
    expect(line).toContain('"{""team"":""reviews"",""cost-centre"":""CC-1042""}"');
    expect(end).toBe('');
  });

  it('come back as they were, whatever texts and numbers they hold', () => {
    const text = fc.string({ minLength: 1 });
    const money = fc.integer({ min: 0, max: 1e12 }).map((microUsd) => microUsd / 1e6);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, money), { maxLength: 5 }), (values) => {
        const rows = values.map(([ChargeDescription, BilledCost]) => ({
          ...validFocusRow,
          ChargeDescription,
          BilledCost,
        }));
        expect(decodeFocusCsv(encodeFocusCsv(rows))).toEqual(rows);
      }),
    );
  });

  it('writes numbers without exponents, however small', () => {
    const csv = encodeFocusCsv([{ ...validFocusRow, ListUnitPrice: 4e-7, BilledCost: 1e-9 }]);
    expect(csv).toContain(',0.0000004,');
    expect(csv.split('\r\n')[1]).toMatch(/^0\.000000001,/);
  });

  it('are read where a later release has put columns in, and an earlier one had fewer', () => {
    const later = 'x_Later,BilledCost,ChargeDescription\r\n1,0.5,"a ""quote"", a comma"\r\n';
    expect(decodeFocusCsv(later)).toEqual([
      expect.objectContaining({
        BilledCost: 0.5,
        ChargeDescription: 'a "quote", a comma',
        ServiceName: null,
      }),
    ]);
  });

  it('are told from other files', () => {
    expect(() => decodeFocusCsv('a,b\r\n1,2\r\n')).toThrow('Expected a header of FOCUS columns, got "a,b".');
    expect(() => decodeFocusCsv('BilledCost\r\n"1\r\n')).toThrow('a quote that does not end');
  });
});

it('FOCUS rows as Parquet hold the same, with times as times', async () => {
  const bytes = encodeFocusParquet([validFocusRow, { ...validFocusRow, x_Arm: null }]);
  const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    BilledCost: 0.06004,
    PricingQuantity: 3_002,
    BillingAccountName: null,
    Tags: validFocusRow.Tags,
    x_Arm: 'candidate',
    ChargePeriodStart: new Date('2026-11-02T08:00:00Z'),
  });
  expect(rows[1]).toMatchObject({ x_Arm: null });
  expect(Object.keys(rows[0]!)).toEqual(focusColumnNames);
});
