import type { BenchCase } from './bench-case.ts';
import { bootstrapGrades } from './bootstrap-grades.ts';
import { bootstrapMeans } from './bootstrap-mean.ts';
import { levenshteinOfParagraphs, levenshteinOfSentences, levenshteinOfWords } from './levenshtein.ts';
import { pairedPermutation } from './paired-permutation.ts';
import { rocAuc } from './roc-auc.ts';
import { rougeL } from './rouge-l.ts';

/** Every case, in the order in which they run; each makes its data when its turn comes. */
export const benchCases: readonly (() => BenchCase)[] = [
  bootstrapMeans,
  bootstrapGrades,
  pairedPermutation,
  rocAuc,
  rougeL,
  levenshteinOfWords,
  levenshteinOfSentences,
  levenshteinOfParagraphs,
];
