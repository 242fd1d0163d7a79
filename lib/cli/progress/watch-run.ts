import type { Stores } from '#adapters/open-stores.ts';
import { type RunProgress, readProgress } from '#cli/progress/run-progress.ts';
import { sleep } from '#cli/sleep.ts';
import type { IssuedVerdict } from '#workflow/run-store.ts';

const POLL_MS = 400;

/**
 * Waits for the verdict of a run. A run always gets one: at the latest when its deadline passes.
 *
 * @param told hears how far the run is, every now and then.
 * @throws what `interrupted` was aborted with.
 */
export async function watchRun(
  runId: string,
  stores: Stores,
  told: (progress: RunProgress) => void,
  interrupted: AbortSignal,
): Promise<IssuedVerdict> {
  for (;;) {
    const [issued, run] = await Promise.all([stores.runs.verdict(runId), stores.runs.get(runId)]);
    if (issued !== null) return issued;
    if (run !== null) told(await readProgress(run, stores, Date.now()));
    await sleep(POLL_MS, interrupted);
  }
}
