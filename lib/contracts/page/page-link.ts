/**
 * Where the page shows a run, or where it begins.
 *
 * @param base where the page is served, without a slash at the end.
 */
export function pageLink(base: string, runId?: string): string {
  return runId === undefined ? `${base}/` : `${base}/#/runs/${encodeURIComponent(runId)}`;
}
