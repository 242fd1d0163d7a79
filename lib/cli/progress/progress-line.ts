import type { RunProgress } from '#cli/progress/run-progress.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { failuresOf } from '#domain/limits/endpoint-fault.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

/** `1,536 of 3,000 rows, 812 rows/s, $0.0614 of about $0.12, 1.8 s left` */
export function progressLine(progress: RunProgress): string {
  const { state, rows, answeredRows, rowsPerSecond, spentMicroUsd, expectedMicroUsd } = progress;
  const done = `${formatCount(answeredRows)} of ${formatCount(rows)} rows`;
  if (progress.pause !== null && state !== 'cancelling')
    return `${pauseText(progress, progress.pause)}; ${done}`;
  if (state !== 'running') return `${state}: ${done}`;
  return [
    done,
    `${formatCount(rowsPerSecond)} rows/s`,
    `${formatUsd(spentMicroUsd)} ${expectedMicroUsd === null ? 'so far' : `of about ${formatUsd(expectedMicroUsd)}`}`,
    stageOf(progress),
  ].join(', ');
}

function stageOf({ rows, answeredRows, scoredRows, leftMs }: RunProgress): string {
  if (scoredRows === rows) return 'deciding';
  if (leftMs === null) return 'starting';
  return answeredRows === rows ? 'scoring' : `${formatDuration(leftMs)} left`;
}

/** `paused since 02:16:24Z: http://127.0.0.1:8080 failed 20 calls in a row (connection), next try 02:16:54Z` */
function pauseText(
  { state }: RunProgress,
  { untilMs, isOver, fault }: NonNullable<RunProgress['pause']>,
): string {
  const since = fault === null ? '' : ` since ${clock(fault.firstAtMs)}`;
  const why = fault === null ? 'its endpoint has not answered' : failuresOf(fault);
  if (isOver && state === 'running') return `asking again after a pause${since}: ${why}`;
  return `paused${since}: ${why}, next try ${isOver ? 'within a minute' : clock(untilMs)}`;
}

function clock(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(11, 19)}Z`;
}
