import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { runResource } from '#workflow/api/run-resource.ts';

const BETWEEN_LOOKS_MS = 1_000;

/** A run that is not there yet may have been asked for a moment ago, so it is waited for too. */
export const answerWaitForRun: RouteAnswer<'wait-for-run'> = async ({ params, query }, ports) => {
  const untilMs = ports.nowMs() + query.seconds * 1_000;
  for (;;) {
    const run = await ports.runs.get(params.runId);
    if (run?.state === 'ended') return runResource(run);
    const leftMs = untilMs - ports.nowMs();
    if (leftMs <= 0) return runResource(await requiredRun(params.runId, ports.runs));
    await ports.sleep(Math.min(BETWEEN_LOOKS_MS, leftMs));
  }
};
