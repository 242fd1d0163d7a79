import { progressLine } from '#cli/progress/progress-line.ts';
import type { RunProgress } from '#cli/progress/run-progress.ts';
import type { Terminal } from '#cli/terminal.ts';

/** A log of a pipeline gets a line this often: enough to see that it goes on, too few to fill it. */
const LOG_EVERY_MS = 30_000;

/**
 * Tells how far runs are: a person by one line that moves, a pipe by a line beside the output every half minute.
 *
 * @param nowMs any clock that goes forward.
 */
export function progressTeller(
  { isInteractive, live, note }: Pick<Terminal, 'isInteractive' | 'live' | 'note'>,
  nowMs: () => number = () => performance.now(),
): (runId: string, progress: RunProgress) => void {
  let told = nowMs();
  return (runId, progress) => {
    const line = progressLine(progress);
    live(line);
    if (isInteractive || nowMs() - told < LOG_EVERY_MS) return;
    told = nowMs();
    note(`${runId.slice(0, 16)}: ${line}\n`);
  };
}
