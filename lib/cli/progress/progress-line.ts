import type { RunProgress } from '#cli/progress/run-progress.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';
import { formatUsd } from '#report/format/format-usd.ts';

/** `1,536 of 3,000 rows, 812 rows/s, $0.0614 of about $0.12, 1.8 s left` */
export function progressLine(progress: RunProgress): string {
  const { state, rows, answeredRows, scoredRows, rowsPerSecond, spentMicroUsd, expectedMicroUsd, leftMs } =
    progress;
  if (state !== 'running') return `${state}: ${formatCount(answeredRows)} of ${formatCount(rows)} rows`;
  const left =
    scoredRows === rows
      ? 'deciding'
      : leftMs === null
        ? 'starting'
        : answeredRows === rows
          ? 'scoring'
          : `${formatDuration(leftMs)} left`;
  return [
    `${formatCount(answeredRows)} of ${formatCount(rows)} rows`,
    `${formatCount(rowsPerSecond)} rows/s`,
    `${formatUsd(spentMicroUsd)} ${expectedMicroUsd === null ? 'so far' : `of about ${formatUsd(expectedMicroUsd)}`}`,
    left,
  ].join(', ');
}
