/**
 * Simulates runs that are decided in waves, and prints what docs/statistics.md shows of them, as Markdown.
 *
 *   npm run simulate                                     all cells, 2,000 runs each
 *   npm run simulate -- --runs 200 false-pass-20         some cells
 *   npm run simulate -- --save                           also keeps the results, from which `npm run docs` writes the page
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Cell, cells } from './simulations/cells.ts';
import { type CellResult, runCell } from './simulations/run-cell.ts';
import { driftTable, simulationTables } from './simulations/tables.ts';

const resultsPath = new URL('./simulations/results.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
  },
});
const results: Record<string, CellResult> = {};
for (const cell of chosen(positionals)) {
  for await (const result of runCell(cell, count('runs', values.runs), count('seed', values.seed))) {
    results[cell.name] = result;
    if (values.save) save(cell.name, result);
    process.stderr.write(`${cell.name}: ${result.runs} runs\n`);
  }
}
console.log([...simulationTables(results).flat(), ...driftTable()].join('\n'));

function chosen(names: readonly string[]): readonly Cell[] {
  const unknown = names.find((name) => !cells.some((cell) => cell.name === name));
  if (unknown !== undefined) {
    throw new Error(`Expected a cell of ${cells.map(({ name }) => name).join(', ')}, got ${unknown}.`);
  }
  return names.length === 0 ? cells : cells.filter(({ name }) => names.includes(name));
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`Expected --${name} to be a whole number above 0, got ${text}.`);
  }
  return value;
}

/** Read again each time: cells may be simulated by several processes. More runs are never replaced by fewer. */
function save(name: string, result: CellResult): void {
  const kept = JSON.parse(readFileSync(resultsPath, 'utf8')) as Record<string, CellResult>;
  if ((kept[name]?.runs ?? 0) > result.runs) return;
  const next = { ...kept, [name]: result };
  const sorted = Object.fromEntries(
    cells.flatMap((cell) => (next[cell.name] ? [[cell.name, next[cell.name]]] : [])),
  );
  const text = JSON.stringify(sorted, null, 2);
  // Short lists on one line, as the formatter has them.
  const inline = text.replace(/\[\s+([^\]]*?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`);
  writeFileSync(resultsPath, `${inline}\n`);
}
