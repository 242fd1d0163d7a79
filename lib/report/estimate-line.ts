import { sumOf } from '#domain/estimate/range.ts';
import type { RunEstimate } from '#domain/estimate/run-estimate.ts';
import { formatCountRange, formatUsdRange } from '#report/format/format-range.ts';

/** What a run is expected to cost, in one line: `Estimated $0.0120 to $0.0150 for 1,200 calls, as the run of 2026-11-27 took.` */
export function estimateLine(estimate: RunEstimate): string {
  const { arms, basis } = estimate;
  const calls = formatCountRange(sumOf(arms.map((arm) => arm.calls)));
  const from =
    basis.kind === 'last-run'
      ? `as the run of ${basis.decidedAt.slice(0, 10)} took`
      : 'from the dataset, since no run has told yet';
  return `Estimated ${estimateSum(estimate)} for ${calls} calls, ${from}.`;
}

/** The sum of the arms whose price is known, and which it leaves out. */
export function estimateSum({ arms, microUsd }: Pick<RunEstimate, 'arms' | 'microUsd'>): string {
  if (microUsd === null) return 'unknown cost';
  const unknown = arms.filter((arm) => arm.microUsd === null).map(({ arm }) => arm);
  return `${formatUsdRange(microUsd)}${unknown.length === 0 ? '' : ` + ${unknown.join(', ')} unknown`}`;
}
