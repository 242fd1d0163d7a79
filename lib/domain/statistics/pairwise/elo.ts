import type { Method } from '#domain/statistics/method.ts';

export const eloMethod: Method = {
  id: 'elo',
  name: 'Elo rating',
  meaning: 'Ratings that follow results one after the other, for who wants today’s strength.',
  formula: 'r ← r + K (result − 1 / (1 + 10^((other − r) / 400)))',
  avoidWhen:
    'Avoid for competitors that do not change: the order of results matters; bradley-terry uses all at once.',
  conventions: ['starts at 1,000; K = 32', 'a tie is half a win', 'depends on the order of the results'],
  source: 'Elo 1978, The Rating of Chessplayers, 8.4',
};

/** One result: 1, the first was preferred; 0, the second; 0.5, neither. */
export interface Encounter {
  readonly first: string;
  readonly second: string;
  readonly result: number;
}

/** Ratings after these results, in their order. */
export function elo(encounters: readonly Encounter[], k = 32, start = 1_000): ReadonlyMap<string, number> {
  const ratings = new Map<string, number>();
  for (const { first, second, result } of encounters) {
    const [a, b] = [ratings.get(first) ?? start, ratings.get(second) ?? start];
    const change = k * (result - 1 / (1 + 10 ** ((b - a) / 400)));
    ratings.set(first, a + change);
    ratings.set(second, b - change);
  }
  return ratings;
}
