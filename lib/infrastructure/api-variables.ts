import type { ApiConfig } from '#contracts/deployment-config.ts';
import type { ServedPage } from '#contracts/page/page-config.ts';

/** What `serve-api` has to know of the deployment's API. */
export function apiVariables({ rows, jwt, webhooks }: ApiConfig): Readonly<Record<string, string>> {
  return {
    API_ROWS: String(rows),
    API_WRITERS: (jwt?.writers ?? []).join(','),
    API_ROW_READERS: (jwt?.rowReaders ?? []).join(','),
    API_APPROVERS: (jwt?.approvers ?? jwt?.writers ?? []).join(','),
    API_PAGE: JSON.stringify(pageOf(jwt)),
    API_GROUPS_CLAIM: jwt?.groupsClaim ?? 'groups',
    API_WEBHOOKS: JSON.stringify(webhooks),
  };
}

/** Browsers cannot sign with IAM: without an issuer there is no page. */
function pageOf(jwt: ApiConfig['jwt']): ServedPage | null {
  if (jwt?.page === undefined) return null;
  const { clientId, scope, origins } = jwt.page;
  return {
    config: { apiUrl: '', signIn: { issuer: jwt.issuer, clientId, scope } },
    callable: [...new Set([new URL(jwt.issuer).origin, ...origins])],
  };
}
