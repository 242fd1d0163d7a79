/** Compares our distributions with SciPy's over a grid; exits with 1 where one differs by more than 1e-9, relative. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { betaCdf, betaQuantile } from '#domain/statistics/distributions/beta.ts';
import { chiSquareQuantile, chiSquareUpperTail } from '#domain/statistics/distributions/chi-square.ts';
import { fUpperQuantile, fUpperTail } from '#domain/statistics/distributions/f.ts';
import { incompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';
import { logGamma } from '#domain/statistics/distributions/log-gamma.ts';
import { noncentralTUpperTail } from '#domain/statistics/distributions/noncentral-t.ts';
import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { tUpperQuantile, tUpperTail } from '#domain/statistics/distributions/student-t.ts';

const TOLERANCE = 1e-9;

const ours: Readonly<Record<string, (...values: number[]) => number>> = {
  logGamma: (x = 0) => logGamma(x),
  incompleteBeta: (a = 0, b = 0, x = 0) => incompleteBeta(a, b, x),
  normalUpperTail: (z = 0) => normalUpperTail(z),
  normalUpperQuantile: (p = 0) => normalUpperQuantile(p),
  tUpperTail: (t = 0, df = 0) => tUpperTail(t, df),
  tUpperQuantile: (p = 0, df = 0) => tUpperQuantile(p, df),
  chiSquareUpperTail: (x = 0, df = 0) => chiSquareUpperTail(x, df),
  chiSquareQuantile: (p = 0, df = 0) => chiSquareQuantile(p, df),
  fUpperTail: (x = 0, df1 = 0, df2 = 0) => fUpperTail(x, df1, df2),
  fUpperQuantile: (p = 0, df1 = 0, df2 = 0) => fUpperQuantile(p, df1, df2),
  betaCdf: (x = 0, a = 0, b = 0) => betaCdf(x, a, b),
  betaQuantile: (p = 0, a = 0, b = 0) => betaQuantile(p, a, b),
  noncentralTUpperTail: (t = 0, df = 0, delta = 0) => noncentralTUpperTail(t, df, delta),
};

const probabilities = [1e-12, 1e-6, 0.001, 0.0125, 0.025, 0.05, 0.3, 0.7, 0.975, 0.9999];
const middling = [0.001, 0.025, 0.5, 0.975];
const distances = [-6, -1.96, -0.1, 0.1, 1.2815515655446004, 1.96, 3, 8, 30];
const freedoms = [1, 2, 3.5, 9, 11, 65, 299, 999, 1e5];
const shapes = [0.5, 1, 2.5, 12, 300, 5_000];

const points: [string, number[]][] = [
  ...[0.1, 0.5, 1.5, 3, 10, 150.5, 1e4].map((x): [string, number[]] => ['logGamma', [x]]),
  ...shapes.flatMap((a) =>
    shapes.flatMap((b) =>
      [0.01, 0.3, 0.5, 0.99].map((x): [string, number[]] => ['incompleteBeta', [a, b, x]]),
    ),
  ),
  ...distances.map((z): [string, number[]] => ['normalUpperTail', [z]]),
  ...probabilities.map((p): [string, number[]] => ['normalUpperQuantile', [p]]),
  ...freedoms.flatMap((df) => distances.map((t): [string, number[]] => ['tUpperTail', [t, df]])),
  ...freedoms.flatMap((df) => probabilities.map((p): [string, number[]] => ['tUpperQuantile', [p, df]])),
  ...freedoms.flatMap((df) =>
    [0.3, 1, 2.5].map((share): [string, number[]] => ['chiSquareUpperTail', [share * df, df]]),
  ),
  ...freedoms.flatMap((df) => middling.map((p): [string, number[]] => ['chiSquareQuantile', [p, df]])),
  ...freedoms.flatMap((df) => [0.2, 1, 4].map((x): [string, number[]] => ['fUpperTail', [x, 3, df]])),
  ...freedoms.flatMap((df) => middling.map((p): [string, number[]] => ['fUpperQuantile', [p, 5, df]])),
  ...shapes.flatMap((a) => [0.01, 0.5, 0.99].map((x): [string, number[]] => ['betaCdf', [x, a, 2.5]])),
  ...shapes.flatMap((a) => middling.map((p): [string, number[]] => ['betaQuantile', [p, a, 2.5]])),
  ...[2, 9, 65].flatMap((df) =>
    [0, 1, 4].map((delta): [string, number[]] => ['noncentralTUpperTail', [2.5, df, delta]]),
  ),
];

const answer = spawnSync('python3', [join(import.meta.dirname, 'scipy-distributions.py')], {
  input: JSON.stringify(points),
  encoding: 'utf8',
});
if (answer.status !== 0) throw new Error(`SciPy could not be asked: ${answer.stderr}`);
const theirs: number[] = JSON.parse(answer.stdout);

/** Below this, doubles have lost their digits: two zeros are the same. */
const NEGLIGIBLE = 1e-290;
const differing = points.flatMap(([name, values], index) => {
  const expected = theirs[index] ?? Number.NaN;
  const got = ours[name]?.(...values) ?? Number.NaN;
  const difference = Math.abs(got - expected) / Math.max(Math.abs(expected), NEGLIGIBLE);
  return difference <= TOLERANCE ? [] : [`${name}(${values.join(', ')}): SciPy ${expected}, ours ${got}`];
});
for (const line of differing) console.error(line);
console.log(`${points.length - differing.length} of ${points.length} points agree to ${TOLERANCE}.`);
process.exitCode = differing.length === 0 ? 0 : 1;
