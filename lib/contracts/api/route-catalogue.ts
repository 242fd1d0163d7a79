import type { ApiRoute } from '#contracts/api/api-route.ts';
import { approveWaiver } from '#contracts/api/routes/approve-waiver.ts';
import { cancelRun } from '#contracts/api/routes/cancel-run.ts';
import { createWaiver } from '#contracts/api/routes/create-waiver.ts';
import { listBaselines } from '#contracts/api/routes/list-baselines.ts';
import { listDatasets } from '#contracts/api/routes/list-datasets.ts';
import { listRows } from '#contracts/api/routes/list-rows.ts';
import { listRunEvents } from '#contracts/api/routes/list-run-events.ts';
import { listRuns } from '#contracts/api/routes/list-runs.ts';
import { listSuites } from '#contracts/api/routes/list-suites.ts';
import { listWaivers } from '#contracts/api/routes/list-waivers.ts';
import { readBaseline } from '#contracts/api/routes/read-baseline.ts';
import { readCost } from '#contracts/api/routes/read-cost.ts';
import { readDataset } from '#contracts/api/routes/read-dataset.ts';
import { readDistributions } from '#contracts/api/routes/read-distributions.ts';
import { readEvidence } from '#contracts/api/routes/read-evidence.ts';
import { readHome } from '#contracts/api/routes/read-home.ts';
import { readKpis } from '#contracts/api/routes/read-kpis.ts';
import { readManifest } from '#contracts/api/routes/read-manifest.ts';
import { readMe } from '#contracts/api/routes/read-me.ts';
import { readRow } from '#contracts/api/routes/read-row.ts';
import { readRun } from '#contracts/api/routes/read-run.ts';
import { readSuite } from '#contracts/api/routes/read-suite.ts';
import { readTrend } from '#contracts/api/routes/read-trend.ts';
import { readVerdict } from '#contracts/api/routes/read-verdict.ts';
import { readWaiver } from '#contracts/api/routes/read-waiver.ts';
import { receiveWebhook } from '#contracts/api/routes/receive-webhook.ts';
import { rejudgeRun } from '#contracts/api/routes/rejudge-run.ts';
import { rerunRun } from '#contracts/api/routes/rerun-run.ts';
import { revokeWaiver } from '#contracts/api/routes/revoke-waiver.ts';
import { setBaseline } from '#contracts/api/routes/set-baseline.ts';
import { startRun } from '#contracts/api/routes/start-run.ts';
import { waitForRun } from '#contracts/api/routes/wait-for-run.ts';

/** Every route of the HTTP API. */
export const routeCatalogue = [
  readHome,
  listRuns,
  startRun,
  readRun,
  waitForRun,
  readVerdict,
  readEvidence,
  readManifest,
  listRunEvents,
  readDistributions,
  listRows,
  readRow,
  cancelRun,
  rerunRun,
  rejudgeRun,
  listSuites,
  readSuite,
  readTrend,
  readBaseline,
  setBaseline,
  listBaselines,
  listDatasets,
  readDataset,
  listWaivers,
  createWaiver,
  readWaiver,
  approveWaiver,
  revokeWaiver,
  readCost,
  readMe,
  readKpis,
  receiveWebhook,
] as const satisfies readonly ApiRoute[];

export type RouteName = (typeof routeCatalogue)[number]['name'];
export type RouteNamed<Name extends RouteName> = Extract<(typeof routeCatalogue)[number], { name: Name }>;
