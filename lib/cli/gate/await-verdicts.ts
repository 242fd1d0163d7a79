import { CliError } from '#cli/cli-error.ts';
import type { CliContext } from '#cli/command.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { progressTeller } from '#cli/progress/progress-teller.ts';
import { watchRun } from '#cli/progress/watch-run.ts';
import { readVerdict } from '#cli/runs/read-verdict.ts';
import type { ShownVerdict } from '#report/verdict-table.ts';

/**
 * The verdicts of runs, in the order of their ids given, once all of them have one.
 *
 * @param timeoutMs how long to wait for all of them together
 * @throws CliError `no-verdict` after that time
 */
export async function awaitVerdicts(
  runIds: readonly string[],
  timeoutMs: number,
  { stores }: Connection,
  { terminal, interrupted }: CliContext,
): Promise<ShownVerdict[]> {
  const late = AbortSignal.timeout(timeoutMs);
  const stop = AbortSignal.any([interrupted, late]);
  const tell = progressTeller(terminal);
  const verdicts: ShownVerdict[] = [];
  for (const runId of runIds) {
    try {
      const issued = await watchRun(runId, stores, (progress) => tell(runId, progress), stop);
      verdicts.push(await readVerdict(issued, stores));
    } catch (error) {
      if (!late.aborted || interrupted.aborted) throw error;
      throw new CliError(
        'no-verdict',
        `Expected a verdict of run ${runId} within ${timeoutMs / 60_000} minutes, got none. It goes on: assize show ${runId} says how far it is, assize gate --change ${runId} waits again, --timeout sets how long.`,
      );
    }
  }
  return verdicts;
}
