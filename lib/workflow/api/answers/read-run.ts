import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { followedRun } from '#workflow/api/run-resource.ts';

export const answerReadRun: RouteAnswer<'read-run'> = async ({ params }, ports) =>
  followedRun(await requiredRun(params.runId, ports.runs), ports);
