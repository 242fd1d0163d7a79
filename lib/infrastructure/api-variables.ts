import type { ApiConfig } from '#contracts/deployment-config.ts';

/** What `serve-api` has to know of the deployment's API. */
export function apiVariables({ rows, jwt, webhooks }: ApiConfig): Readonly<Record<string, string>> {
  return {
    API_ROWS: String(rows),
    API_WRITERS: (jwt?.writers ?? []).join(','),
    API_ROW_READERS: (jwt?.rowReaders ?? []).join(','),
    API_GROUPS_CLAIM: jwt?.groupsClaim ?? 'groups',
    API_WEBHOOKS: JSON.stringify(webhooks),
  };
}
