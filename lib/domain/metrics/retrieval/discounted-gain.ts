import { z } from 'zod';

/** Default exponential. */
export const gainSchema = z.enum(['linear', 'exponential']).default('exponential');

export type Gain = z.output<typeof gainSchema>;

export const gainConventions = [
  'gain linear: the grade; exponential: 2^grade − 1',
  'discount 1 / log2(rank + 1)',
];

/** Σ gain(grade) / log2(rank + 1), ranks from 1. */
export function discountedGain(grades: readonly number[], gain: Gain): number {
  let sum = 0;
  for (let rank = 0; rank < grades.length; rank += 1) {
    const grade = grades[rank]!;
    if (grade > 0) sum += (gain === 'linear' ? grade : 2 ** grade - 1) / Math.log2(rank + 2);
  }
  return sum;
}
