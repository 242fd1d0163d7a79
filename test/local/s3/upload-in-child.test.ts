import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf } from '#support/local-cloud.ts';

const MEBIBYTE = 1024 * 1024;
// It writes and reads hundreds of megabytes, on machines that may be busy.
const TIMEOUT_MS = 120_000;
const script = fileURLToPath(new URL('measured-cloud.ts', import.meta.url));
let stateDir: string;
let child: ChildProcess;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'assize-state-'));
});
afterEach(async () => {
  await kill();
  rmSync(stateDir, { recursive: true });
});

async function start() {
  child = fork(script, [stateDir]);
  const [cloud] = (await once(child, 'message')) as [LocalCloud];
  return { s3: clientsOf(cloud).s3, Bucket: cloud.physicalIds.Bucket ?? '' };
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function largestMemoryBytes(): Promise<number> {
  const answer = once(child, 'message');
  child.send('memory');
  const [bytes] = await answer;
  return Number(bytes);
}

function* mebibytes(count: number): Generator<Buffer> {
  for (let n = 0; n < count; n += 1) yield Buffer.alloc(MEBIBYTE, n);
}

it('takes and gives 200 MiB in far less memory', { timeout: TIMEOUT_MS }, async () => {
  const { s3, Bucket } = await start();
  const uploadAndRead = async (Key: string, count: number) => {
    const params = { Bucket, Key, Body: Readable.from(mebibytes(count)) };
    await new Upload({ client: s3, params, partSize: 8 * MEBIBYTE, queueSize: 2 }).done();
    let bytes = 0;
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    for await (const chunk of Body as Readable) bytes += (chunk as Buffer).length;
    expect(bytes).toBe(count * MEBIBYTE);
  };
  await uploadAndRead('small', 24);
  const before = await largestMemoryBytes();
  await uploadAndRead('large', 200);
  const grown = (await largestMemoryBytes()) - before;
  expect(grown).toBeLessThan(100 * MEBIBYTE);
});

it('has an object of parts whole or not at all, whenever it is killed', { timeout: TIMEOUT_MS }, async () => {
  const Key = 'killed';
  let whole = 0;
  for (const delayMs of [0, 10, 20, 1000]) {
    const { s3, Bucket } = await start();
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const Parts = [];
    for (const PartNumber of [1, 2, 3]) {
      const Body = Buffer.alloc(8 * MEBIBYTE, PartNumber);
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    const complete = { Bucket, Key, UploadId, MultipartUpload: { Parts } };
    const answer = s3.send(new CompleteMultipartUploadCommand(complete)).then(
      () => true,
      () => false,
    );
    const late = new Promise((resolve) => setTimeout(resolve, delayMs));
    await (delayMs < 1000 ? late : answer);
    await kill();
    const isAnswered = await answer;

    const after = await start();
    const head = await after.s3.send(new HeadObjectCommand({ Bucket, Key })).catch((error: unknown) => error);
    if (head instanceof NotFound) expect(isAnswered).toBe(false);
    else {
      whole += 1;
      expect(head).toMatchObject({ ContentLength: 24 * MEBIBYTE });
      const { Body } = await after.s3.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      const expected = [1, 2, 3].map((n) => Buffer.alloc(8 * MEBIBYTE, n));
      expect(bytes.equals(Buffer.concat(expected))).toBe(true);
    }
    await kill();
    rmSync(join(stateDir, 's3'), { recursive: true });
  }
  expect(whole).toBeGreaterThan(0);
});
