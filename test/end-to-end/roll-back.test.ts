import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { startLocalCloud } from '#local/local-cloud.ts';
import type { LocalLogLine } from '#local/local-log.ts';
import { type Admin, openAdmin } from '#support/admin-clients.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { type FakeAws, startFakeAws } from '#support/reactions/fake-aws.ts';
import { type RecordingServer, startRecordingServer } from '#support/reactions/recording-server.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
// It builds the package, loads CDK and starts a cloud, on machines that may be busy.
const TIMEOUT_MS = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'assize-consumer-'));
const installed = join(folder, 'node_modules/assize');
let aws: FakeAws;
let hook: RecordingServer;
let cloud: LocalCloud;
let sqs: SQSClient;
let admin: Admin;
let models: Awaited<ReturnType<typeof startClassifier>>;
const log: LocalLogLine[] = [];

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  await run(process.execPath, ['scripts/build-package.ts', '--outdir', join(installed, 'dist')], {
    cwd: root,
  });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  for (const name of ['aws-cdk-lib', 'constructs', 'zod', '@types', 'undici-types']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  cpSync(join(root, 'test/fixtures/consumer/app.ts'), join(folder, 'app.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'app.mjs'), stripTypeScriptTypes(readFileSync(join(folder, 'app.ts'), 'utf8')));

  aws = await startFakeAws();
  hook = await startRecordingServer(() => ({ status: 204 }));
  // Version 12 of the prompts answers wrongly.
  models = await startClassifier(({ model }) => (model === '12' ? 'no' : 'yes'));
  const outdir = join(folder, 'cdk.out');
  await run(process.execPath, ['app.mjs', outdir, `${hook.origin}/verdicts`], { cwd: folder });
  cloud = await startLocalCloud({
    assemblyDir: outdir,
    stackName: 'team',
    port: 0,
    timeScale: 500,
    maxInstancesPerFunction: 1,
    environment: {
      AWS_ENDPOINT_URL_APPCONFIG: aws.origin,
      ALLOWED_HOSTS: `${models.host},${new URL(hook.origin).host}`,
      HOOK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    },
    log: (line) => log.push(line),
  });
  const { endpoint, region, credentials } = cloud;
  sqs = new SQSClient({ endpoint, region, credentials });
  admin = openAdmin(cloud);
  await publishSample(
    {
      name: 'support-answers',
      rows: Array.from({ length: 200 }, (_, i) => ({
        id: `row-${i}`,
        input: `question ${i}`,
        reference: 'yes',
      })),
      endpoint: models.endpoint,
      suite: {
        triggers: [{ change: 'config', subject: 'support-prompts' }],
        gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.9 }] },
      },
    },
    admin,
  );
}, TIMEOUT_MS);

afterAll(async () => {
  admin?.close();
  sqs?.destroy();
  await cloud?.stop();
  await aws?.close();
  await hook?.close();
  await models?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the subscriber's queue holds: the data of the events, each taken out. */
async function inbox(): Promise<Record<string, unknown>[]> {
  const QueueUrl = cloud.outputs['InboxUrl'];
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  for (const { ReceiptHandle } of Messages) {
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
  return Messages.map(({ Body }) => JSON.parse(Body ?? '{}').detail.data);
}

/** What AppConfig puts on the default bus once a deployment of the prompts is complete. */
function deploymentComplete(number: number, version: string): void {
  cloud.putAwsEvents([
    {
      Source: 'aws.appconfig',
      DetailType: 'On Deployment Complete',
      Detail: JSON.stringify({
        Application: { Id: 'abc1234' },
        Environment: { Id: 'def5678' },
        ConfigurationProfile: { Id: 'ghi9012', Name: 'support-prompts' },
        DeploymentNumber: number,
        ConfigurationVersion: version,
      }),
    },
  ]);
}

describe('a deployment that fails', { timeout: TIMEOUT_MS }, () => {
  it('is rolled back, and those who asked for it are told, each once', async () => {
    aws.state.deployments.push(
      { number: 7, profileId: 'ghi9012', version: '12', state: 'COMPLETE' },
      { number: 6, profileId: 'ghi9012', version: '11', state: 'COMPLETE' },
    );
    // At least once: it comes twice.
    deploymentComplete(7, '12');
    deploymentComplete(7, '12');

    const taken = await poll('the action to be told', async () => (await inbox())[0], TIMEOUT_MS).catch(
      (error) => {
        throw new Error(`${error}\n${log.map(({ from, message }) => `${from}: ${message}`).join('\n')}`);
      },
    );
    expect(taken).toMatchObject({
      action: 'roll-back-prompts',
      kind: 'appconfig-rollback',
      dryRun: false,
      result: 'taken',
      summary: 'Reverts deployment 7 of version 12, which is COMPLETE, to the version before it.',
      outcome: 'fail',
    });
    await poll('everything to be handled', async () => cloud.idle(), TIMEOUT_MS);
    expect(await inbox()).toEqual([]);
    expect(aws.changes()).toMatchObject([
      {
        method: 'DELETE',
        path: '/applications/abc1234/environments/def5678/deployments/7',
        headers: { 'allow-revert': 'true' },
      },
    ]);
    expect(aws.state.deployments.map(({ state }) => state)).toEqual(['REVERTED', 'COMPLETE']);
    expect(hook.received).toMatchObject([
      { method: 'POST', path: '/verdicts', headers: { 'webhook-signature': expect.stringMatching(/^v1,/) } },
    ]);
    expect(JSON.parse(hook.received[0]!.body).data).toMatchObject({
      suite: 'support-answers',
      outcome: 'fail',
    });
  });
});

it('has types that another package can check its app with', { timeout: TIMEOUT_MS }, async () => {
  const wrong = [
    "import type { VerdictNoticeProps } from 'assize/cdk';",
    '// @ts-expect-error: no outcome is called so.',
    "export const filter: VerdictNoticeProps['filter'] = { outcomes: ['failed'] };",
  ];
  writeFileSync(join(folder, 'wrong.ts'), wrong.join('\n'));
  const strict = ['--ignoreConfig', '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck'];
  const target = ['--target', 'es2024', '--module', 'nodenext', '--types', 'node'];
  const checked = run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...target, 'app.ts', 'wrong.ts'],
    { cwd: folder },
  );
  await expect(checked).resolves.toMatchObject({ stdout: '' });
});
