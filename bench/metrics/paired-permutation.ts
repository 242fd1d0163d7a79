import { signFlipTest } from '#domain/statistics/resampling/sign-flip.ts';
import type { BenchCase } from './bench-case.ts';
import { mulberry32 } from './plain-bootstrap.ts';

const permutations = 9_999;

/** Paired permutation test of differences that are all different, so that none can be counted. */
export function pairedPermutation(): BenchCase {
  const random = mulberry32(12);
  const differences = Float64Array.from({ length: 2_000 }, () => random() - 0.48);
  return {
    id: 'paired-permutation',
    task: 'paired permutation test of a mean difference, 2,000 rows, 9,999 sign patterns',
    data: { differences },
    ours: () => signFlipTest(differences, { permutations, seed: 1 }),
    others: [{ name: 'plain JavaScript', run: () => plainSignFlips(differences) }],
    pythons: [
      {
        name: 'scipy.stats.permutation_test, vectorised, in its quickest batches of 1,000',
        file: 'paired-permutation.py',
        modules: ['scipy'],
        target: 80,
      },
    ],
    show: (result) => `p = ${(result as { p: number }).p.toFixed(4)}`,
  };
}

/** As one writes it down: a sign drawn for each row of each pattern. */
function plainSignFlips(differences: Float64Array): { p: number } {
  const random = mulberry32(1);
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  let beyond = 0;
  for (let i = 0; i < permutations; i += 1) {
    let sum = 0;
    for (const difference of differences) sum += random() < 0.5 ? difference : -difference;
    if (Math.abs(sum) >= seen) beyond += 1;
  }
  return { p: (beyond + 1) / (permutations + 1) };
}
