import type { RouteName, RouteNamed } from '#contracts/api/route-catalogue.ts';

/**
 * Where the routes that the page calls lie. The types hold it to the contract; the contract itself stays out of the page, since
 * its schemas would be the larger part of it.
 */
export const apiPaths = {
  'list-runs': ['GET', '/v1/runs'],
  'read-run': ['GET', '/v1/runs/{runId}'],
  'read-verdict': ['GET', '/v1/runs/{runId}/verdict'],
  'read-evidence': ['GET', '/v1/runs/{runId}/evidence'],
  'list-rows': ['GET', '/v1/runs/{runId}/rows'],
  'cancel-run': ['POST', '/v1/runs/{runId}/cancel'],
  'list-suites': ['GET', '/v1/suites'],
  'list-baselines': ['GET', '/v1/suites/{suite}/baseline/history'],
  'list-waivers': ['GET', '/v1/waivers'],
  'create-waiver': ['POST', '/v1/suites/{suite}/waivers'],
  'approve-waiver': ['POST', '/v1/suites/{suite}/waivers/{waiverId}/approve'],
  'revoke-waiver': ['POST', '/v1/suites/{suite}/waivers/{waiverId}/revoke'],
  'read-cost': ['GET', '/v1/cost'],
} as const satisfies {
  readonly [Name in RouteName]?: readonly [RouteNamed<Name>['method'], RouteNamed<Name>['path']];
};

export type PageRoute = keyof typeof apiPaths;
