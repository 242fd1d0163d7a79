import { answerApproveWaiver } from '#workflow/api/answers/approve-waiver.ts';
import { answerCancelRun } from '#workflow/api/answers/cancel-run.ts';
import { answerCreateWaiver } from '#workflow/api/answers/create-waiver.ts';
import { answerListBaselines } from '#workflow/api/answers/list-baselines.ts';
import { answerListDatasets } from '#workflow/api/answers/list-datasets.ts';
import { answerListRows } from '#workflow/api/answers/list-rows.ts';
import { answerListRunEvents } from '#workflow/api/answers/list-run-events.ts';
import { answerListRuns } from '#workflow/api/answers/list-runs.ts';
import { answerListSuites } from '#workflow/api/answers/list-suites.ts';
import { answerListWaivers } from '#workflow/api/answers/list-waivers.ts';
import { answerReadBaseline } from '#workflow/api/answers/read-baseline.ts';
import { answerReadCost } from '#workflow/api/answers/read-cost.ts';
import { answerReadDataset } from '#workflow/api/answers/read-dataset.ts';
import { answerReadDistributions } from '#workflow/api/answers/read-distributions.ts';
import { answerReadEvidence } from '#workflow/api/answers/read-evidence.ts';
import { answerReadHome } from '#workflow/api/answers/read-home.ts';
import { answerReadKpis } from '#workflow/api/answers/read-kpis.ts';
import { answerReadManifest } from '#workflow/api/answers/read-manifest.ts';
import { answerReadMe } from '#workflow/api/answers/read-me.ts';
import { answerReadRow } from '#workflow/api/answers/read-row.ts';
import { answerReadRun } from '#workflow/api/answers/read-run.ts';
import { answerReadSuite } from '#workflow/api/answers/read-suite.ts';
import { answerReadTrend } from '#workflow/api/answers/read-trend.ts';
import { answerReadVerdict } from '#workflow/api/answers/read-verdict.ts';
import { answerReadWaiver } from '#workflow/api/answers/read-waiver.ts';
import { answerRejudgeRun } from '#workflow/api/answers/rejudge-run.ts';
import { answerRerunRun } from '#workflow/api/answers/rerun-run.ts';
import { answerRevokeWaiver } from '#workflow/api/answers/revoke-waiver.ts';
import { answerSetBaseline } from '#workflow/api/answers/set-baseline.ts';
import { answerStartRun } from '#workflow/api/answers/start-run.ts';
import { answerWaitForRun } from '#workflow/api/answers/wait-for-run.ts';
import type { AnsweredRoute, RouteAnswer } from '#workflow/api/route-answer.ts';

/** What answers each route. */
export const routeAnswers: { readonly [Name in AnsweredRoute]: RouteAnswer<Name> } = {
  'read-kpis': answerReadKpis,
  'read-trend': answerReadTrend,
  'read-dataset': answerReadDataset,
  'list-datasets': answerListDatasets,
  'read-suite': answerReadSuite,
  'read-distributions': answerReadDistributions,
  'list-run-events': answerListRunEvents,
  'read-manifest': answerReadManifest,
  'read-home': answerReadHome,
  'approve-waiver': answerApproveWaiver,
  'cancel-run': answerCancelRun,
  'create-waiver': answerCreateWaiver,
  'list-baselines': answerListBaselines,
  'list-rows': answerListRows,
  'list-runs': answerListRuns,
  'list-suites': answerListSuites,
  'list-waivers': answerListWaivers,
  'read-baseline': answerReadBaseline,
  'read-cost': answerReadCost,
  'read-evidence': answerReadEvidence,
  'read-me': answerReadMe,
  'read-row': answerReadRow,
  'read-run': answerReadRun,
  'read-verdict': answerReadVerdict,
  'read-waiver': answerReadWaiver,
  'rejudge-run': answerRejudgeRun,
  'rerun-run': answerRerunRun,
  'revoke-waiver': answerRevokeWaiver,
  'set-baseline': answerSetBaseline,
  'start-run': answerStartRun,
  'wait-for-run': answerWaitForRun,
};
