import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import type { Row } from '#domain/row.ts';
import { AssizeStack } from '#infrastructure/assize-stack.ts';
import { bundleFunctions } from '#infrastructure/bundle-functions.ts';
import { featureFlags } from '#infrastructure/feature-flags.ts';
import { type LocalCloud, startLocalCloud } from '#local/local-cloud.ts';
import { type Admin, openAdmin } from '#support/admin-clients.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { pageFixture } from '#support/page-fixture.ts';
import { publishSample } from '#support/publish-sample.ts';
import { signedDelivery, webhookSample } from '#support/signed-webhook.ts';
import { createRoleSigner } from '#targets/transport/role-signer.ts';

const rows: Row[] = Array.from({ length: 150 }, (_, i) => ({
  id: `row-${i}`,
  input: `${i}`,
  reference: 'yes',
}));
const root = fileURLToPath(new URL('../..', import.meta.url));
const secret = 'shared by both';

let server: Awaited<ReturnType<typeof startClassifier>>;
let cloud: LocalCloud;
let admin: Admin;
let outdir: string;

beforeAll(async () => {
  outdir = mkdtempSync(join(tmpdir(), 'assize-http-api-'));
  const config = deploymentConfigSchema.parse({
    tags: { team: 'evaluation', environment: 'test' },
    api: { rows: true, webhooks: [{ source: 'mlflow', secretRef: 'env:MLFLOW_SECRET' }] },
  });
  const code = await bundleFunctions({ root, outdir: join(outdir, 'bundles') });
  cpSync(pageFixture, join(outdir, 'bundles/serve-api/page'), { recursive: true });
  // Without cdk-nag, which test/infrastructure runs over the same constructs.
  const app = new App({ outdir, analyticsReporting: false, context: { ...featureFlags } });
  new AssizeStack(app, 'assize', { config, code, triggers: triggerCatalogue, schedules: [] });
  new AssizeStack(app, 'signed-in', {
    config: deploymentConfigSchema.parse({
      stackName: 'signed-in',
      tags: config.tags,
      api: { jwt: { issuer: 'https://id.example.com', audience: ['a'], page: { clientId: 'page' } } },
    }),
    code,
    triggers: triggerCatalogue,
    schedules: [],
  });
  app.synth();
  server = await startClassifier(() => 'yes');
  cloud = await startLocalCloud({
    assemblyDir: outdir,
    stackName: 'assize',
    port: 0,
    timeScale: 500,
    maxInstancesPerFunction: 1,
    environment: { ALLOWED_HOSTS: server.host, POWERTOOLS_LOG_LEVEL: 'WARN', MLFLOW_SECRET: secret },
  });
  admin = openAdmin(cloud);
  await publishSample({ name: 'sample', rows, endpoint: server.endpoint }, admin);
}, 240_000);
afterAll(async () => {
  admin?.close();
  await cloud?.stop();
  await server?.close();
  rmSync(outdir, { recursive: true, force: true });
});

/** A request that is signed as a caller in an account signs. */
async function call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const url = new URL(`${cloud.outputs.ApiUrl}${path}`);
  const credentials = async () => cloud.credentials;
  const sign = createRoleSigner(url, 'execute-api', { credentials, region: cloud.region });
  const text = body === undefined ? '' : JSON.stringify(body);
  const signed = await sign(url.pathname, url.search, ['content-type', 'application/json'], text, method);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (let at = 0; at < signed.length; at += 2) headers[signed[at]!] = signed[at + 1]!;
  const answer = await fetch(url, { method, headers, ...(body !== undefined && { body: text }) });
  // biome-ignore lint/suspicious/noExplicitAny: documents of many routes, read by path; a wrong path fails the test.
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
}

describe('the HTTP API of the whole stack', { timeout: 240_000 }, () => {
  it('starts a run, waits for it, and shows verdict, evidence, rows and cost, under its own role’s rights', async () => {
    expect((await fetch(`${cloud.outputs.ApiUrl}/v1/runs`)).status).toBe(403);

    const baseline = await call('PUT', '/v1/suites/sample/baseline', { version: 'old', reason: 'the first' });
    expect([baseline.status, baseline.body.revision]).toEqual([200, 1]);
    const started = await call('POST', '/v1/runs', { suite: 'sample', candidate: 'new', token: 'build-1' });
    expect(started.status).toBe(202);
    const { self, wait } = started.body.links;
    let run = await call('GET', `${wait}?seconds=25`);
    for (let looks = 0; run.body.state !== 'ended' && looks < 5; looks += 1)
      run = await call('GET', `${wait}?seconds=25`);
    expect(run.body).toMatchObject({ state: 'ended', suite: 'sample', change: { candidate: 'new' } });
    expect(run.headers.get('cache-control')).toBe('no-store');

    const verdict = await call('GET', `${self}/verdict`);
    expect(verdict.body).toMatchObject({ runId: started.body.runId, outcome: run.body.outcome });
    const evidence = await call('GET', `${self}/evidence`);
    expect(evidence.body.scores.length).toBeGreaterThan(0);
    expect((await call('GET', `${self}/rows?limit=7`)).body.rows).toHaveLength(7);
    expect((await call('GET', '/v1/runs?suite=sample')).body.runs).toHaveLength(1);
    expect((await call('GET', '/v1/suites/sample/baseline/history')).body.champions).toHaveLength(1);
    const late = await call('POST', `${self}/cancel`, { reason: 'too late' });
    expect([late.status, late.headers.get('content-type')]).toEqual([409, 'application/problem+json']);

    const home = await call('GET', '/v1/home');
    expect(home.body.subjects).toMatchObject([
      { suite: 'sample', newest: { runId: started.body.runId, candidate: 'new' } },
    ]);
    expect((await call('GET', `${self}/manifest`)).body.manifest.runId).toBe(started.body.runId);
    expect((await call('GET', `${self}/events`)).body.events.length).toBeGreaterThan(2);
    expect((await call('GET', `${self}/distributions`)).status).toBe(200);
    const lost = await call('GET', `${self}/rows?sort=effect&limit=1`);
    const [worst] = lost.body.rows;
    expect(worst.answers).toHaveLength(2);
    expect((await call('GET', `${self}/rows/one?id=${worst.row.id}`)).body).toEqual(worst);
    expect((await call('GET', '/v1/suites/sample')).body.versions).toMatchObject([
      { current: true, runs: 1 },
    ]);
    expect((await call('GET', '/v1/suites/sample/trend')).body.points).toMatchObject([{ candidate: 'new' }]);
    expect((await call('GET', '/v1/datasets')).body.datasets).toMatchObject([{ name: 'sample' }]);
    expect((await call('GET', '/v1/datasets/sample')).body.suites).toEqual(['sample']);
    expect((await call('GET', '/v1/kpis')).body.total).toMatchObject({ runs: 1, unknownFigures: 0 });
    expect((await call('GET', '/v1/runs?state=running')).body.runs).toEqual([]);

    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const cost = await call('GET', `/v1/cost?by=suite&from=${yesterday}`);
    expect(cost.body).toMatchObject({
      by: 'suite',
      sums: [{ group: 'sample', runs: 1 }],
      total: { runs: 1 },
    });
  });

  it('shows what is left of a run whose scores and documents retention has deleted', async () => {
    const started = await call('POST', '/v1/runs', { suite: 'sample', candidate: 'kept', token: 'build-2' });
    const { self, wait } = started.body.links;
    let run = await call('GET', `${wait}?seconds=25`);
    for (let looks = 0; run.body.state !== 'ended' && looks < 5; looks += 1)
      run = await call('GET', `${wait}?seconds=25`);
    const { body: evidence } = await call('GET', `${self}/evidence`);
    for (const { uri } of [evidence.verdict, ...evidence.scores]) {
      const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.*)$/.exec(uri)!;
      await admin.clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    }
    const rows = await call('GET', `${self}/rows`);
    expect([rows.status, rows.body.rows]).toEqual([200, []]);
    const home = await call('GET', '/v1/home');
    expect([home.status, home.body.subjects?.[0].newest]).toMatchObject([
      200,
      { candidate: 'kept', headline: '' },
    ]);
    expect((await call('GET', '/v1/suites/sample/trend')).body.points).toHaveLength(1);
    for (const gone of ['verdict', 'events']) {
      const { status, body } = await call('GET', `${self}/${gone}`);
      expect([gone, status, body.detail]).toEqual([gone, 404, expect.stringContaining('auditDays')]);
    }
  });

  it('keeps waivers in the names of who signed, under its own role’s rights', async () => {
    const asked = await call('POST', '/v1/suites/sample/waivers', {
      rule: '*',
      owner: 'team sample',
      reason: 'mended tomorrow',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect([asked.status, asked.body.state, asked.body.createdBy]).toEqual([
      201,
      'proposed',
      expect.stringMatching(/^arn:/),
    ]);
    const { self } = asked.body.links;
    expect((await call('POST', `${self}/approve`)).status).toBe(403);
    const revoked = await call('POST', `${self}/revoke`, { reason: 'mended' });
    expect([revoked.status, revoked.body.revocation?.by]).toEqual([200, asked.body.createdBy]);
    expect((await call('GET', '/v1/waivers?state=revoked')).body.waivers).toEqual([revoked.body]);
    expect((await call('GET', self)).body).toEqual(revoked.body);
  });

  it('takes a webhook in by its signature alone, once', async () => {
    const sample = webhookSample('mlflow-model-version-created');
    const named = { ...sample, body: { ...sample.body, data: { name: 'sample', version: '7' } } };
    const { headers, body } = signedDelivery('mlflow', named, { secret, nowMs: Date.now() });
    const deliver = async (change: object = {}) => {
      const answer = await fetch(`${cloud.outputs.ApiUrl}/v1/webhooks/mlflow`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers, ...change },
        body: Buffer.from(body),
      });
      return [answer.status, ((await answer.json()) as { result?: string }).result];
    };
    expect(await deliver({ 'x-mlflow-signature': 'v1,AAAA' })).toEqual([401, undefined]);
    expect(await deliver()).toEqual([202, 'accepted']);
    expect(await deliver()).toEqual([202, 'duplicate']);
  });
});

describe('the page of a stack that people sign in to', { timeout: 240_000 }, () => {
  it('is served to everybody by its files, and its data to nobody without a token', async () => {
    await using stack = new AsyncDisposableStack();
    const options = { assemblyDir: outdir, stackName: 'signed-in', port: 0 };
    const signedIn = await startLocalCloud({ ...options, environment: { POWERTOOLS_LOG_LEVEL: 'WARN' } });
    stack.defer(() => signedIn.stop());
    const get = (path: string) => fetch(`${signedIn.outputs.PageUrl}${path}`);

    const page = await get('/');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain(
      "connect-src 'self' https://id.example.com;",
    );
    expect(await page.text()).toContain('<title>Assize');
    const asset = await get('/assets/index-0a1b2c.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    // fetch unpacks it.
    expect([asset.headers.get('content-encoding'), (await asset.text()).slice(0, 12)]).toEqual([
      'gzip',
      'export const',
    ]);
    expect(await (await get('/config.json')).json()).toEqual({
      apiUrl: '',
      signIn: { issuer: 'https://id.example.com', clientId: 'page', scope: 'openid' },
    });
    expect((await get('/missing.txt')).status).toBe(404);
    for (const path of ['/v1/me', '/v1/runs', '/v1/waivers']) expect((await get(path)).status).toBe(401);
    expect((await fetch(`${signedIn.outputs.PageUrl}/`, { method: 'POST' })).status).toBe(404);
  });
});
