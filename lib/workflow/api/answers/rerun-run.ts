import { askAgain } from '#workflow/api/ask-again.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerRerunRun: RouteAnswer<'rerun-run'> = ({ params }, ports) =>
  askAgain(params.runId, false, ports);
