import type { Undefined } from '#domain/score.ts';
import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import { inverseOf } from '#domain/statistics/pairwise/inverse-of.ts';

export const bradleyTerryMethod: Method = {
  id: 'bradley-terry',
  name: 'Bradley–Terry model',
  meaning: 'Strengths of several competitors from who was preferred to whom, with intervals.',
  formula: 'P(i beats j) = 1 / (1 + e^(s_j − s_i)), by maximum likelihood',
  avoidWhen: 'Avoid where preferences go in circles: one number per competitor cannot say so.',
  conventions: [
    'a tie is half a win for either',
    'strengths add up to 0; intervals from the observed information',
    'undefined, with who is concerned, where somebody never lost or never won, or groups never met (Ford’s condition)',
  ],
  source:
    'Bradley and Terry 1952, Biometrika 39; Ford 1957, American Mathematical Monthly 64; Hunter 2004, Annals of Statistics 32',
};

export interface Strength {
  readonly name: string;
  /** In logits; all together 0. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Strengths with limits at one-sided level alpha.
 *
 * @param wins how often the row's competitor was preferred to the column's; ties as half to either
 */
export function bradleyTerry(
  names: readonly string[],
  wins: readonly (readonly number[])[],
  alpha: number,
): readonly Strength[] | Undefined {
  const stuck = unconnected(names, wins);
  if (stuck !== null) return { undefined: stuck };
  const strengths = fit(wins);
  const covariance = inverseOf(information(wins, strengths));
  if (covariance === null) return { undefined: 'the strengths cannot be told apart' };
  const z = normalUpperQuantile(alpha);
  // What was added to the information stands in its inverse as 1 / size².
  return names.map((name, i) => {
    const reach = z * Math.sqrt(Math.max(0, covariance[i]![i]! - 1 / names.length ** 2));
    const estimate = strengths[i]!;
    return { name, estimate, lower: estimate - reach, upper: estimate + reach };
  });
}

/** Newton's method; steps are halved while they make the likelihood worse. */
function fit(wins: readonly (readonly number[])[]): number[] {
  const size = wins.length;
  let strengths = new Array<number>(size).fill(0);
  for (let round = 0; round < 100; round += 1) {
    const gradient = strengths.map((own, i) => {
      let sum = 0;
      for (let j = 0; j < size; j += 1) {
        const games = wins[i]![j]! + wins[j]![i]!;
        sum += wins[i]![j]! - games / (1 + Math.exp(strengths[j]! - own));
      }
      return sum;
    });
    const inverse = inverseOf(information(wins, strengths));
    if (inverse === null) break;
    const step = inverse.map((row) => row.reduce((sum, value, j) => sum + value * gradient[j]!, 0));
    let scale = 1;
    let next = strengths;
    do {
      next = strengths.map((own, i) => own + scale * step[i]!);
      scale /= 2;
    } while (scale > 1e-6 && logLikelihood(wins, next) < logLikelihood(wins, strengths) - 1e-12);
    strengths = next;
    if (Math.max(...step.map(Math.abs)) < 1e-12) break;
  }
  const mean = strengths.reduce((sum, own) => sum + own, 0) / size;
  return strengths.map((own) => own - mean);
}

function logLikelihood(wins: readonly (readonly number[])[], strengths: readonly number[]): number {
  let sum = 0;
  wins.forEach((row, i) => {
    row.forEach((count, j) => {
      if (count > 0) sum -= count * Math.log1p(Math.exp(strengths[j]! - strengths[i]!));
    });
  });
  return sum;
}

/** Observed information, with 1 added everywhere, which fixes the sum of the strengths and nothing else. */
function information(wins: readonly (readonly number[])[], strengths: readonly number[]): number[][] {
  const size = wins.length;
  const matrix = wins.map(() => new Array<number>(size).fill(1));
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (i === j) continue;
      const p = 1 / (1 + Math.exp(strengths[j]! - strengths[i]!));
      const amount = (wins[i]![j]! + wins[j]![i]!) * p * (1 - p);
      matrix[i]![i]! += amount;
      matrix[i]![j]! -= amount;
    }
  }
  return matrix;
}

/** Why no finite strengths fit: who cannot be reached by a chain of wins from, or to, the first. null: they do. */
function unconnected(names: readonly string[], wins: readonly (readonly number[])[]): string | null {
  if (names.length < 2) return 'there are fewer than two competitors';
  const games = names.map((_, i) => names.map((_, j) => wins[i]![j]! + wins[j]![i]!));
  const met = reached(games);
  if (met.length < names.length) return `${list(names, met, false)} never met the others`;
  const beaten = reached(wins);
  if (beaten.length < names.length) return `${list(names, beaten, false)} never lost to the others`;
  const beating = reached(names.map((_, i) => names.map((_, j) => wins[j]![i]!)));
  return beating.length < names.length ? `${list(names, beating, true)} never lost to the others` : null;
}

function list(names: readonly string[], places: readonly number[], inside: boolean): string {
  return names.filter((_, i) => places.includes(i) === inside).join(', ');
}

/** Places that chains of positive numbers reach from the first. */
function reached(matrix: readonly (readonly number[])[]): number[] {
  const found = [0];
  for (const i of found) {
    matrix[i]!.forEach((value, j) => {
      if (value > 0 && !found.includes(j)) found.push(j);
    });
  }
  return found;
}
