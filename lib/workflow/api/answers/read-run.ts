import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { runResource } from '#workflow/api/run-resource.ts';

export const answerReadRun: RouteAnswer<'read-run'> = async ({ params }, { runs }) =>
  runResource(await requiredRun(params.runId, runs));
