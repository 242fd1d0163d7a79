/** Runs the aws CLI against a local cloud in memory, as a person would; exits with 1 at the first command that fails. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { storageKeys } from '#contracts/storage.ts';
import { synthesize } from '#infrastructure/synthesize.ts';
import { startLocalCloud } from '#local/local-cloud.ts';

const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'assize-aws-cli-'));
const { outdir, stackName } = await synthesize({ root, outdir: join(root, 'cdk.out') });
const cloud = await startLocalCloud({ assemblyDir: outdir, stackName, port: 0 });
try {
  const output = (name: string) => cloud.outputs[name] ?? '';
  const busName = output(stackOutputs.busName);
  const bucketName = output(stackOutputs.bucketName);

  const detail = JSON.stringify({ subject: 'no-such-index', version: '1' });
  const entries = [{ Source: 'aws-cli', DetailType: 'Index Rebuilt', Detail: detail, EventBusName: busName }];
  const put = await aws('events', 'put-events', '--entries', JSON.stringify(entries));
  expect('events put-events', put.FailedEntryCount === 0, put);

  const queueUrl = output(stackOutputs.queueUrl('changes'));
  const queue = await aws('sqs', 'get-queue-attributes', '--queue-url', queueUrl, '--attribute-names', 'All');
  expect('sqs get-queue-attributes', queue.Attributes?.VisibilityTimeout === '360', queue);

  const key = storageKeys.manifest('probe');
  writeFileSync(join(scratch, 'probe.json'), '{}');
  const body = join(scratch, 'probe.json');
  await aws('s3api', 'put-object', '--bucket', bucketName, '--key', key, '--body', body);
  const listed = await text('s3', 'ls', `s3://${bucketName}/${key}`);
  expect('s3 ls', listed.includes('probe.json'), listed);

  const keys = JSON.stringify({ ':pk': { S: 'SUITE#none' } });
  const condition = ['--key-condition-expression', 'pk = :pk', '--expression-attribute-values', keys];
  const found = await aws('dynamodb', 'query', '--table-name', output(stackOutputs.tableName), ...condition);
  expect('dynamodb query', found.Count === 0, found);
} finally {
  await cloud.stop();
  rmSync(scratch, { recursive: true, force: true });
}

interface Answer {
  readonly FailedEntryCount?: number;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly Count?: number;
}

async function aws(...args: readonly string[]): Promise<Answer> {
  return JSON.parse((await text(...args, '--output', 'json')) || '{}');
}

async function text(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('aws', ['--endpoint-url', cloud.endpoint, ...args], {
    env: {
      ...process.env,
      AWS_ACCESS_KEY_ID: cloud.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: cloud.credentials.secretAccessKey,
      AWS_REGION: cloud.region,
      AWS_DEFAULT_REGION: cloud.region,
      AWS_PAGER: '',
    },
  });
  return stdout;
}

function expect(command: string, holds: boolean, got: unknown): void {
  if (!holds) throw new Error(`aws ${command} answered ${JSON.stringify(got)}`);
  console.log(`aws ${command}`);
}
