import type { Verdict } from '#domain/verdict.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { StoredDataError } from '#workflow/errors.ts';

export const answerReadVerdict: RouteAnswer<'read-verdict'> = async ({ params }, { runs, objects }) => {
  const run = await requiredRun(params.runId, runs);
  const issued = await runs.verdict(run.runId);
  if (issued === null) {
    throw new Refusal(
      409,
      `Expected a run that has its verdict, but ${run.runId} is ${run.state}; it is due by ${run.deadlineAt}. Wait for it: GET /v1/runs/${run.runId}/wait.`,
    );
  }
  const body = await objects.get(issued.key);
  if (body === null) throw new StoredDataError(issued.key, 'the verdict document', 'none');
  return { ...(JSON.parse(Buffer.from(body).toString()) as Verdict) };
};
