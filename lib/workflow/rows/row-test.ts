import type { JudgedRow } from '#contracts/api/row-resource.ts';
import type { ShardScores } from '#contracts/files/shard-scores.ts';
import { parseSliceKey } from '#domain/tallies/slice.ts';
import { type RowQuery, RowQueryError } from '#workflow/rows/row-query.ts';

/** Candidate − baseline, or the candidate's score without a baseline; NaN: a score is missing. */
export function valueAt({ columns }: ShardScores, entry: number, query: RowQuery): number {
  const score = columns[query.candidateColumn]!.scores[entry]!;
  return query.baselineColumn === null ? score : score - columns[query.baselineColumn]!.scores[entry]!;
}

/** How the candidate's score compares with the baseline's; null: nothing to compare. */
export function changeAt(value: number, { sign, baselineColumn }: RowQuery): JudgedRow['change'] {
  if (baselineColumn === null || Number.isNaN(value)) return null;
  if (value === 0) return 'same';
  return value * sign > 0 ? 'gained' : 'lost';
}

/** What rows are ordered by, the least first; NaN: the row has no place. */
export function sortValueAt(scores: ShardScores, entry: number, query: RowQuery): number {
  const { sort } = query.filter;
  if (sort === 'dataset') return 0;
  return sort === 'score'
    ? scores.columns[query.candidateColumn]!.scores[entry]!
    : query.sign * valueAt(scores, entry, query);
}

/**
 * Tells which entries of a shard are wanted, by its scores alone.
 *
 * @throws RowQueryError where the file names no slices.
 */
export function rowTest(scores: ShardScores, query: RowQuery): (entry: number) => boolean {
  const { change, min, max } = query.filter;
  const inSlice = sliceTest(scores, query);
  const hasError = errorTest(scores, query);
  return (entry) => {
    if (!inSlice(entry)) return false;
    if (query.error !== null && hasError(entry) !== query.error) return false;
    if (change === undefined && min === undefined && max === undefined) return true;
    const value = valueAt(scores, entry, query);
    if (Number.isNaN(value)) return false;
    if (change !== undefined && changeAt(value, query) !== change) return false;
    return (min === undefined || value >= min) && (max === undefined || value <= max);
  };
}

function sliceTest({ slices, sliceKeys }: ShardScores, { slice }: RowQuery): (entry: number) => boolean {
  const wanted = Object.entries(slice);
  if (wanted.length === 0) return () => true;
  if (sliceKeys === null) {
    throw new RowQueryError(
      'Expected a run whose scores name slices, but this one was scored by an earlier release. Judge it again: assize rejudge.',
    );
  }
  const fits = sliceKeys.map((key) => {
    const own = parseSliceKey(key);
    return wanted.every(([dimension, value]) => own[dimension] === value);
  });
  return (entry) => fits[slices[entry]!]!;
}

function errorTest({ columns, reasons }: ShardScores, { errorColumns }: RowQuery) {
  const error = reasons.indexOf('error');
  return (entry: number) =>
    (error > 0 && columns.some((column) => column.reasons[entry] === error)) ||
    errorColumns.some((column) => columns[column]!.scores[entry] === 1);
}
