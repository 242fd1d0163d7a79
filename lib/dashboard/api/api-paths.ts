import type { PageRoute, PageRoutes } from '#dashboard/api/page-routes.ts';

/**
 * Where the routes that the page calls lie. The types hold it to the contracts; these themselves stay out of the page, since
 * their schemas would be the larger part of it.
 */
export const apiPaths: {
  readonly [Name in PageRoute]: readonly [PageRoutes[Name]['method'], PageRoutes[Name]['path']];
} = {
  'read-me': ['GET', '/v1/me'],
  'read-home': ['GET', '/v1/home'],
  'list-runs': ['GET', '/v1/runs'],
  'start-run': ['POST', '/v1/runs'],
  'read-run': ['GET', '/v1/runs/{runId}'],
  'read-verdict': ['GET', '/v1/runs/{runId}/verdict'],
  'read-evidence': ['GET', '/v1/runs/{runId}/evidence'],
  'read-manifest': ['GET', '/v1/runs/{runId}/manifest'],
  'list-run-events': ['GET', '/v1/runs/{runId}/events'],
  'read-distributions': ['GET', '/v1/runs/{runId}/distributions'],
  'list-rows': ['GET', '/v1/runs/{runId}/rows'],
  'read-row': ['GET', '/v1/runs/{runId}/rows/one'],
  'cancel-run': ['POST', '/v1/runs/{runId}/cancel'],
  'rerun-run': ['POST', '/v1/runs/{runId}/rerun'],
  'rejudge-run': ['POST', '/v1/runs/{runId}/rejudge'],
  'list-suites': ['GET', '/v1/suites'],
  'read-suite': ['GET', '/v1/suites/{suite}'],
  'read-trend': ['GET', '/v1/suites/{suite}/trend'],
  'list-baselines': ['GET', '/v1/suites/{suite}/baseline/history'],
  'list-waivers': ['GET', '/v1/waivers'],
  'create-waiver': ['POST', '/v1/suites/{suite}/waivers'],
  'approve-waiver': ['POST', '/v1/suites/{suite}/waivers/{waiverId}/approve'],
  'revoke-waiver': ['POST', '/v1/suites/{suite}/waivers/{waiverId}/revoke'],
  'list-datasets': ['GET', '/v1/datasets'],
  'read-dataset': ['GET', '/v1/datasets/{dataset}'],
  'read-kpis': ['GET', '/v1/kpis'],
  'read-cost': ['GET', '/v1/cost'],
};
