import { answerCancelRun } from '#workflow/api/answers/cancel-run.ts';
import { answerListBaselines } from '#workflow/api/answers/list-baselines.ts';
import { answerListRows } from '#workflow/api/answers/list-rows.ts';
import { answerListRuns } from '#workflow/api/answers/list-runs.ts';
import { answerListSuites } from '#workflow/api/answers/list-suites.ts';
import { answerReadBaseline } from '#workflow/api/answers/read-baseline.ts';
import { answerReadEvidence } from '#workflow/api/answers/read-evidence.ts';
import { answerReadRun } from '#workflow/api/answers/read-run.ts';
import { answerReadVerdict } from '#workflow/api/answers/read-verdict.ts';
import { answerRejudgeRun } from '#workflow/api/answers/rejudge-run.ts';
import { answerRerunRun } from '#workflow/api/answers/rerun-run.ts';
import { answerSetBaseline } from '#workflow/api/answers/set-baseline.ts';
import { answerStartRun } from '#workflow/api/answers/start-run.ts';
import { answerWaitForRun } from '#workflow/api/answers/wait-for-run.ts';
import type { AnsweredRoute, RouteAnswer } from '#workflow/api/route-answer.ts';

/** What answers each route. */
export const routeAnswers: { readonly [Name in AnsweredRoute]: RouteAnswer<Name> } = {
  'cancel-run': answerCancelRun,
  'list-baselines': answerListBaselines,
  'list-rows': answerListRows,
  'list-runs': answerListRuns,
  'list-suites': answerListSuites,
  'read-baseline': answerReadBaseline,
  'read-evidence': answerReadEvidence,
  'read-run': answerReadRun,
  'read-verdict': answerReadVerdict,
  'rejudge-run': answerRejudgeRun,
  'rerun-run': answerRerunRun,
  'set-baseline': answerSetBaseline,
  'start-run': answerStartRun,
  'wait-for-run': answerWaitForRun,
};
