import type { RunProgress } from '#cli/progress/run-progress.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

/** `1,536 of 3,000 rows, 812 rows/s, $0.0614 of about $0.12, 1.8 s left` */
export function progressLine(progress: RunProgress): string {
  const { state, rows, answeredRows, scoredRows, rowsPerSecond, spentMicroUsd, expectedMicroUsd, leftMs } =
    progress;
  if (state !== 'running') {
    const why = state === 'paused' ? '; its endpoint cannot be reached and is asked again in a while' : '';
    return `${state}: ${formatCount(answeredRows)} of ${formatCount(rows)} rows${why}`;
  }
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
