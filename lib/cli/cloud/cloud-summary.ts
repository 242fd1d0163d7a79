import { notEmulatedSummary } from '#cli/cloud/not-emulated-summary.ts';
import type { LocalCloud } from '#local/local-cloud.ts';
import { type Document, text } from '#report/document.ts';

/** How to reach a local cloud, and what it does not do. @param page link to its dashboard; null: it has none. */
export function cloudSummary(cloud: LocalCloud, logPath: string, page: string | null): Document {
  const { endpoint, region, outputs, credentials, notEmulated } = cloud;
  const environment = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
  return [
    ...notEmulatedSummary(notEmulated),
    { kind: 'heading', text: 'Outputs of the stack' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: Object.entries(outputs).map(([name, value]) => [text(name, 'quiet'), text(value)]),
    },
    { kind: 'heading', text: 'For the aws CLI and any AWS SDK' },
    {
      kind: 'table',
      columns: [{ title: '' }],
      rows: Object.entries(environment).map(([name, value]) => [text(`export ${name}=${value}`)]),
    },
    ...(page === null ? [] : dashboardLink(page)),
    {
      kind: 'paragraph',
      text: [
        text(`The local cloud is up at ${endpoint}`, 'good'),
        text(` (log: ${logPath}). Ctrl-C ends it.`),
      ],
    },
  ];
}

/** Alone in its line, so that a terminal makes all of it a link. */
function dashboardLink(page: string): Document {
  return [
    { kind: 'heading', text: 'Dashboard' },
    { kind: 'table', columns: [{ title: '' }], rows: [[text(page)]] },
  ];
}
