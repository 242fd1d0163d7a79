import type { ApiCall } from './api-calls.ts';
import type { FunctionCost } from './function.ts';
import type { Seeded } from './seed-messages.ts';

/** What was measured at one size. */
export interface Measured {
  readonly seeded: Seeded;
  readonly calls: readonly ApiCall[];
  /** Milliseconds of one read of the table, and of one of a scores file. */
  readonly yardstick: { readonly itemMs: number; readonly objectMs: number };
  /** Milliseconds by call; empty: not measured. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly functions: readonly FunctionCost[];
}

/** The newest size, and how it compares with the one before. */
export function printMeasured(measured: readonly Measured[]): void {
  const now = measured.at(-1)!;
  const before = measured.at(-2);
  const { seeded, yardstick, calls } = now;
  console.log(
    `\n${count(seeded.runs)} runs, ${count(seeded.rows)} rows; filled in ${seeded.seconds.toFixed(0)} s. One item: ${ms(yardstick.itemMs)} ms, one scores file: ${ms(yardstick.objectMs)} ms.`,
  );
  const title = before !== undefined;
  print([
    'call',
    'cold ms',
    'warm ms',
    'in items',
    title ? 'times before' : '',
    'CPU ms first',
    'CPU ms warm',
    title ? 'times before' : '',
    'KB',
    'peak MB',
  ]);
  print(new Array<string>(10).fill('---'));
  for (const [i, { name }] of calls.entries()) {
    const cost = now.functions[i]!;
    print([
      name,
      ms(now.cold[i]),
      ms(now.warm[i]),
      ratio(now.warm[i]!, yardstick.itemMs),
      before === undefined
        ? ''
        : ratio(now.warm[i]! / yardstick.itemMs, before.warm[i]! / before.yardstick.itemMs),
      ms(cost.firstCpuMs),
      ms(cost.warmCpuMs),
      before === undefined ? '' : ratio(cost.firstCpuMs, before.functions[i]!.firstCpuMs),
      (cost.bytes / 1_024).toFixed(0),
      cost.peakMegabytes.toFixed(0),
    ]);
  }
}

/** A line of a table in Markdown, as the docs keep it. */
function print(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function ms(value: number | undefined): string {
  if (value === undefined) return '';
  return Number.isNaN(value) ? 'no answer' : value.toFixed(value < 10 ? 1 : 0);
}

function ratio(value: number, to: number): string {
  return (value / to).toFixed(value / to < 10 ? 1 : 0);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
