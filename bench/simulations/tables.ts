import { cells, shares } from './cells.ts';
import type { CellResult } from './run-cell.ts';
import { foretell, foretellDrift, spendingOf } from './theory.ts';

/** Results by the cell's name. */
export type Results = Readonly<Record<string, CellResult>>;

/** Share of `runs` that a rate exceeds in half a percent of the cases: the upper end of its 99 % binomial interval. */
export function highestPlausible(rate: number, runs: number): number {
  return rate + 2.576 * Math.sqrt((rate * (1 - rate)) / runs);
}

/** The cells that have a result, as Markdown tables: of errors, of power, and of rows read. */
export function simulationTables(results: Results): [string[], string[], string[]] {
  return [errorTable(results), powerTable(results), rowsTable(results)];
}

/** Rows that theory has read on average, by drift and spending: nothing is simulated. */
export function driftTable(): string[] {
  const drifts = [0, 2, 3, 4, 5, 6.5, 8, 10];
  const spendings = Object.keys(spendingOf);
  return table(
    ['drift', ...spendings.flatMap((name) => [`${name}: rows`, 'passes'])],
    drifts.map((drift) => [
      `${drift}`,
      ...spendings.flatMap((name) => {
        const { share, power } = foretellDrift(drift, spendingOf[name]!);
        return [percent(share, 0), percent(power, 1)];
      }),
    ]),
  );
}

function errorTable(results: Results): string[] {
  const rows = cells.flatMap(({ name, about, stated, design }) => {
    const result = results[name];
    if (result === undefined || stated === undefined) return [];
    const { runs, counted, share } = result;
    const { clusters, rowsPerCluster } = design;
    return [
      [
        `\`${name}\``,
        about,
        `${(clusters * rowsPerCluster).toLocaleString('en')} in ${clusters}`,
        runs.toLocaleString('en'),
        percent(counted / runs),
        percent(stated),
        percent(highestPlausible(stated, runs)),
        percent(share, 0),
      ],
    ];
  });
  return rows.length === 0
    ? []
    : table(
        ['cell', 'truth', 'rows in clusters', 'runs', 'seen', 'stated', 'at most plausible', 'rows read'],
        rows,
      );
}

function powerTable(results: Results): string[] {
  const rows = cells.flatMap((cell) => {
    const result = results[cell.name];
    if (result === undefined || cell.counts !== 'power') return [];
    const theory = foretell(cell, spendingOf['kim-demets']!);
    return [
      [
        `\`${cell.name}\``,
        cell.about,
        theory.drift.toFixed(2),
        result.runs.toLocaleString('en'),
        percent(result.counted / result.runs, 1),
        percent(theory.power, 1),
        percent(result.share, 0),
        percent(theory.share, 0),
      ],
    ];
  });
  return rows.length === 0
    ? []
    : table(['cell', 'effect', 'drift', 'runs', 'passes', 'in theory', 'rows read', 'in theory'], rows);
}

function rowsTable(results: Results): string[] {
  const rows = cells.flatMap((cell) => {
    const result = results[cell.name];
    if (result === undefined || cell.counts !== 'rows') return [];
    const theory = foretell(cell, spendingOf[cell.about]!);
    return [
      [
        cell.about,
        theory.drift.toFixed(1),
        result.runs.toLocaleString('en'),
        percent(result.share, 1),
        percent(theory.share, 1),
        ...shares.map((_, wave) => percent(result.endedAt[wave]! / result.runs, 0)),
        percent(result.counted / result.runs, 1),
      ],
    ];
  });
  const ends = shares.map((share) => `ends at ${share * 100} %`);
  return rows.length === 0
    ? []
    : table(['spending', 'drift', 'runs', 'rows read', 'in theory', ...ends, 'passes'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line), ''];
}

function percent(share: number, digits = 2): string {
  return `${(share * 100).toFixed(digits)} %`;
}
