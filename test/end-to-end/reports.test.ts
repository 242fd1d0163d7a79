import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection } from '#cli/connect/connection.ts';
import { deploymentOf } from '#cli/connect/local-deployment.ts';
import { Subscription } from '#cli/subscribe/subscription.ts';
import { synthesize } from '#infrastructure/synthesize.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { yesRows } from '#support/flow-world.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { verdictOf } from '#support/verdict-of.ts';

/** It synthesizes and starts a cloud, on machines that may be busy. */
const TIMEOUT_MS = 120_000;

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'assize-reports-'));
let server: Awaited<ReturnType<typeof startClassifier>>;
let assize: AssizeCloud;

beforeAll(async () => {
  const configPath = join(folder, 'assize.yaml');
  writeFileSync(
    configPath,
    `tags: { team: quality, environment: test }
reports:
  - { name: hourly, kind: digest, schedule: rate(1 hour), team: quality }
`,
  );
  const outdir = join(folder, 'synth');
  await synthesize({ root, outdir, configPath });
  server = await startClassifier(() => 'yes');
  assize = await startAssize({ assemblyDir: outdir, allowedHosts: [server.host], timeScale: 500 });
}, 2 * TIMEOUT_MS);

afterAll(async () => {
  await assize?.stop();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a scheduled report in the local cloud', { timeout: 2 * TIMEOUT_MS }, () => {
  it('comes by the clock, under its own role, as a page in the bucket and an event on the bus', async () => {
    await publishSample({ name: 'sample', rows: yesRows(40), endpoint: server.endpoint }, assize.admin);
    await assize.admin.put('Model Registered', { subject: 'sample', version: '1', deploymentId: 'once' });
    await verdictOf(assize.admin, { suite: 'sample', candidate: '1' });
    const connection = openConnection(deploymentOf({ ...assize.cloud, stackName: 'assize' }));
    const subscription = await Subscription.open('reports-test', connection);
    try {
      const { links, title } = await poll(
        'a report of the run',
        async () => {
          const received = await subscription.receive();
          return received
            .flatMap((event) => (event.detailType === 'Eval Report Published' ? [event.detail.data] : []))
            .find(({ figures }) => figures.runs === 1);
        },
        TIMEOUT_MS,
      );
      expect(title).toBe('Digest of team quality');
      const key = links['report']!.replace(/^s3:\/\/[^/]+\//, '');
      const page = Buffer.from((await assize.admin.objects.get(key)) ?? []).toString();
      expect(page).toContain('1 change was judged in 1 run');
    } finally {
      await subscription.close();
      connection.close();
    }
  });
});
