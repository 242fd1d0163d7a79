import { describe, expect, it } from 'vitest';
import { columnWidths } from '#report/layout/column-widths.ts';

const needs = (...pairs: [natural: number, least: number][]) =>
  pairs.map(([natural, least]) => ({ natural, least }));

describe('column widths', () => {
  it('leaves columns that fit as wide as their texts', () => {
    expect(columnWidths(needs([10, 5], [20, 5]), 40, 2)).toEqual([10, 20]);
  });

  it('takes from the widest first', () => {
    expect(columnWidths(needs([10, 5], [40, 5]), 32, 2)).toEqual([10, 20]);
    expect(columnWidths(needs([30, 5], [40, 5]), 32, 2)).toEqual([15, 15]);
  });

  it('breaks a word only in need', () => {
    expect(columnWidths(needs([30, 20], [30, 8]), 32, 2)).toEqual([20, 10]);
    expect(columnWidths(needs([30, 20], [30, 20]), 32, 2)).toEqual([15, 15]);
  });

  it('gives up below what can be read', () => {
    expect(columnWidths(needs([30, 20], [30, 20]), 8, 2)).toEqual([6, 6]);
  });
});
