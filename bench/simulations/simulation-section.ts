import { driftTable, type Results, simulationTables } from './tables.ts';

/** What the simulations found, for docs/statistics.md. */
export function simulationSection(results: Results): string {
  const [errors, power, rows] = simulationTables(results);
  return [
    '## Simulation of waves',
    '',
    '<!-- Written by `npm run docs` from bench/simulations/results.json, which `npm run simulate -- --save` writes. -->',
    '',
    'What [deciding in waves](sequential-design.md) claims, measured: whole runs through `plan-run`, the tallier of `score-shard` and',
    '`decide-run`, on synthetic answers. Waves at 10, 30, 60 and 100 % of the rows, alpha 0.025 one-sided, false discovery rate 0.05. Rows',
    'come in clusters of equal size with an intraclass correlation of 0.3 of the difference; a tenth of the clusters is a rare slice; 0.5 % of',
    'the answers of each arm are errors. `npm run simulate` prints these tables again, from the same seed.',
    '',
    'Errors: the share of runs that err must not exceed what is stated, but for chance (99 % binomial limit).',
    '',
    ...errors!,
    'Power: a rule of its own, 2 % of the rows differing. Theory: crossing chances of the group-sequential design for normal z values, with',
    'the errors of null hypothesis and truth, the design effect, and t for the documents that show a difference.',
    '',
    ...power!,
    'Rows read where the expected z value at all rows is 6.5, by spending function: an equal candidate under a margin that is that far away.',
    '',
    ...rows!,
    'In theory alone, by drift (the expected z value at all rows):',
    '',
    ...driftTable(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
