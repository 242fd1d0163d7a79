import type { Method } from '#domain/statistics/method.ts';

export const alphaRecyclingMethod: Method = {
  id: 'alpha-recycling',
  name: 'alpha split equally and recycled',
  meaning:
    'Rejects among several hypotheses with at most alpha for any false rejection: Holm’s procedure, as a graph.',
  formula: 'each of k open hypotheses is tested at alpha / k until none is rejected',
  avoidWhen: 'Avoid for a long list of alerts: power falls with its length; Benjamini–Hochberg keeps it.',
  conventions: ['a rejected hypothesis passes its alpha on in equal parts to those not yet rejected'],
  source:
    'Maurer and Bretz 2013, Statistics in Biopharmaceutical Research 5(4); Bretz et al. 2009; Holm 1979',
};

export interface Recycled {
  readonly rejected: boolean;
  /** The alpha that the hypothesis held when it was rejected, or in the end. */
  readonly alpha: number;
}

/**
 * Splits alpha equally over the hypotheses and recycles that of rejected ones. The order of testing does not matter.
 *
 * @param rejects whether a hypothesis is rejected with this much of alpha; must not turn to false as alpha grows
 */
export function recycleAlpha(
  hypotheses: number,
  alpha: number,
  rejects: (hypothesis: number, alpha: number) => boolean,
): Recycled[] {
  const results: (Recycled | null)[] = new Array(hypotheses).fill(null);
  let left = hypotheses;
  for (let found = left > 0; found && left > 0; ) {
    const held = alpha / left;
    const rejected = results.flatMap((result, hypothesis) =>
      result === null && rejects(hypothesis, held) ? [hypothesis] : [],
    );
    for (const hypothesis of rejected) results[hypothesis] = { rejected: true, alpha: held };
    left -= rejected.length;
    found = rejected.length > 0;
  }
  return results.map((result) => result ?? { rejected: false, alpha: alpha / left });
}
