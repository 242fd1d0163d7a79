/** Why a row has no score under a metric. */
export type NotScoredReason =
  /** The observation is an error. */
  | 'error'
  /** The arm has no observation of this row. */
  | 'unanswered'
  /** The answer does not have the shape of its target's kind. */
  | 'malformed-output'
  /** Fewer answers came to the row than the metric needs. */
  | 'too-few-answers'
  /** The reference does not have the shape that the metric reads. */
  | 'malformed-reference'
  /** The price of the answer is not known, which is not zero. */
  | 'unpriced'
  /** The row carries no reference. */
  | 'no-reference'
  /** The reference is empty (no words, no relevant document), so the score would divide by zero. */
  | 'empty-reference'
  /** The metric does not speak about this row. */
  | 'not-applicable';

/** What one metric says of one observation: a finite number, or the reason why there is none. Never NaN. */
export type Score = number | NotScoredReason;

/** Reasons that lie in the dataset, not in the answer: such rows do not count against coverage. */
const excused: ReadonlySet<NotScoredReason> = new Set(['no-reference', 'empty-reference', 'not-applicable']);

/** Whether a row without score is to be left out of the coverage, because no answer could have been scored. */
export function isExcused(reason: NotScoredReason): boolean {
  return excused.has(reason);
}

/** A statistic that has no value, and why, in words that end a sentence ("… is not defined: <why>"). */
export interface Undefined {
  readonly undefined: string;
}

/** A statistic over rows: a finite number, or why there is none. Never NaN. */
export type Statistic = number | Undefined;
