import { apiSource } from '#contracts/event-sources.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerCancelRun: RouteAnswer<'cancel-run'> = async ({ params, body, caller }, ports) => {
  const { runId, state, outcome } = await requiredRun(params.runId, ports.runs);
  if (state === 'ended') {
    throw new Refusal(
      409,
      `Expected a run that has not ended, but ${runId} ended with ${outcome}. Its verdict stands: GET /v1/runs/${runId}/verdict.`,
    );
  }
  const detail = { runId, by: caller.name, reason: body.reason };
  const event = { source: apiSource, detailType: 'Run Cancel Requested', detail, resources: [] };
  return { ...detail, eventId: await ports.requests.put(event) };
};
