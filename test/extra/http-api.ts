/** Types the block of the guide to the HTTP API, which needs curl and jq, against a local cloud in memory; exits with 1 where it gets no verdict. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoFolders } from '#cli/demo/demo-suites.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { startAssize } from '#support/assize-cloud.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import { startDemoServer } from '../../demo/server.ts';
import { documentNamed, root } from '../docs/support/documents.ts';
import { shownBlocks } from '../docs/support/shown-blocks.ts';

const block = shownBlocks(documentNamed('docs/guides/http-api.md').text).find(({ body }) =>
  body.includes('curl'),
);
const copies = mkdtempSync(join(tmpdir(), 'assize-http-api-'));
const models = await startDemoServer({ port: 0 });
const { host, port } = new URL(models.origin);
const { cloud, admin, stop } = await startAssize({ allowedHosts: [host] });
try {
  await publishAll(demoFolders(root, Number(port), copies), admin, {
    providers: providerKinds,
    exampleProviders,
    deployedMetrics: new Set(),
  });
  const { stdout } = await promisify(execFile)('sh', ['-e', '-c', block!.body], {
    env: {
      ...process.env,
      API_URL: admin.output(stackOutputs.apiUrl).replace(/\/$/, ''),
      AWS_REGION: cloud.region,
      AWS_ACCESS_KEY_ID: cloud.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: cloud.credentials.secretAccessKey,
    },
    timeout: 120_000,
  });
  console.log(`The run that curl asked for ended with ${stdout.trim()}.`);
  if (!/^(pass|fail|inconclusive|incomplete)$/.test(stdout.trim())) process.exitCode = 1;
} finally {
  await stop();
  await models.close();
  rmSync(copies, { recursive: true, force: true });
}
