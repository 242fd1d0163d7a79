import { askAgain } from '#workflow/api/ask-again.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerRejudgeRun: RouteAnswer<'rejudge-run'> = ({ params }, ports) =>
  askAgain(params.runId, true, ports);
