/**
 * `npm run bench:metrics`: the engine of metrics and statistics beside plain JavaScript, npm packages and, where there is a
 * Python with them, SciPy and scikit-learn: the same task on the same data, one after the other, as ratios of medians.
 * Option: `-- --only <id>`, once or more, for some of the cases.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchCase } from './metrics/bench-case.ts';
import { benchCases } from './metrics/cases.ts';
import { pythonWith, timePython } from './metrics/python.ts';
import { type Timing, time } from './metrics/time.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}. Times are medians, in milliseconds.`,
);
let missed = 0;
for (const makeCase of benchCases) {
  const benchCase = makeCase();
  if (values.only === undefined || values.only.includes(benchCase.id)) runCase(benchCase);
}
console.log(missed === 0 ? '\nEvery target is met.' : `\n${missed} targets are missed.`);

function runCase(benchCase: BenchCase): void {
  console.log(`\n${benchCase.id}: ${benchCase.task}`);
  const ours = time(benchCase.ours);
  print('Assize', ours, benchCase, '');
  for (const other of benchCase.others) {
    const timing = time(other.run);
    print(other.name, timing, benchCase, verdict(timing, ours, other.target));
  }
  for (const contender of benchCase.pythons) {
    const python = pythonWith(contender.modules);
    if (python === null) {
      console.log(`  ${contender.name}: no Python here has ${contender.modules.join(', ')}`);
      continue;
    }
    const timing = timePython(benchCase.data, contender, python);
    print(
      `${contender.name}, ${python.versions}`,
      timing,
      benchCase,
      verdict(timing, ours, contender.target),
    );
  }
}

function print(
  name: string,
  { firstMs, medianMs, result }: Timing,
  { show }: BenchCase,
  ratio: string,
): void {
  const cells = [
    ms(medianMs).padStart(10),
    `(first ${ms(firstMs)})`.padEnd(18),
    ratio.padEnd(26),
    show(result),
  ];
  console.log(`  ${name}\n    ${cells.join('  ')}`);
}

/** How many times as fast ours was, and whether that is what it should be. */
function verdict(theirs: Timing, ours: Timing, target: number | undefined): string {
  const ratio = theirs.medianMs / ours.medianMs;
  const shown = `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`;
  if (target === undefined) return shown;
  if (ratio >= target) return `${shown} (target ${target}x: met)`;
  missed += 1;
  return `${shown} (target ${target}x: MISSED)`;
}

function ms(value: number): string {
  return `${value < 100 ? value.toPrecision(3) : value.toFixed(0)} ms`;
}
