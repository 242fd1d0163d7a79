import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf, startRows } from '#support/local-cloud.ts';

const MEBIBYTE = 1024 * 1024;
let stateDir: string;
let cloud: LocalCloud;
let Bucket: string;
let s3: ReturnType<typeof clientsOf>['s3'];

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'assize-state-'));
  cloud = await startRows({ stateDir });
  Bucket = cloud.outputs.BucketName ?? '';
  s3 = clientsOf(cloud).s3;
});
afterAll(async () => {
  await cloud?.stop();
  rmSync(stateDir, { recursive: true });
});

const fileOf = (Key: string) => join(stateDir, 's3', 'buckets', Bucket, Key);
const put = (Key: string, Body: string | Buffer) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const get = (Key: string, change = {}) => s3.send(new GetObjectCommand({ Bucket, Key, ...change }));
const read = async (Key: string, Range?: string) =>
  Buffer.from((await (await get(Key, { Range })).Body?.transformToByteArray()) ?? []);
const upload = (Key: string, Body: Buffer | Readable) =>
  new Upload({ client: s3, params: { Bucket, Key, Body, IfNoneMatch: '*' }, partSize: 8 * MEBIBYTE }).done();
const refusal = (statusCode: number, name: string) => ({ name, $metadata: { httpStatusCode: statusCode } });
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest();

describe('S3 with its objects in files', () => {
  it('reads ranges', async () => {
    await put('range', '0123456789');
    const answer = await get('range', { Range: 'bytes=2-4' });
    expect(answer).toMatchObject({ ContentLength: 3, ContentRange: 'bytes 2-4/10' });
    expect(await answer.Body?.transformToString()).toBe('234');
    expect(String(await read('range', 'bytes=-3'))).toBe('789');
    expect(String(await read('range', 'bytes=7-'))).toBe('789');
    expect(String(await read('range', 'bytes=8-99'))).toBe('89');
    for (const range of ['bytes=10-', 'bytes=-0', 'bytes=10-12']) {
      await expect(read('range', range)).rejects.toMatchObject(refusal(416, 'InvalidRange'));
    }
  });

  it('reads the end of an object that no memory could hold', async () => {
    await put('sparse', 'begin');
    truncateSync(fileOf('sparse'), 2 ** 40);
    expect(String(await read('sparse', 'bytes=3-6'))).toBe('in\0\0');
    expect(await read('sparse', 'bytes=-2')).toEqual(Buffer.alloc(2));
  });

  it('gives back empty, small and large objects with their lengths', async () => {
    for (const size of [0, 1, MEBIBYTE, MEBIBYTE + 1, 5 * MEBIBYTE]) {
      const body = randomBytes(size);
      await put('sized', body);
      const answer = await get('sized', { ChecksumMode: 'ENABLED' });
      expect(answer).toMatchObject({ ContentLength: size, ETag: `"${md5(body).toString('hex')}"` });
      expect(answer.ChecksumCRC32).toBeTypeOf('string');
      expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
      expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'sized' }))).toMatchObject({
        ContentLength: size,
      });
    }
  });

  it('sends an object to its end when it is replaced meanwhile', async () => {
    const body = randomBytes(6 * MEBIBYTE);
    await put('replaced', body);
    const answer = await get('replaced');
    await put('replaced', 'new');
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(String(await read('replaced'))).toBe('new');
  });

  it('goes on when a reader leaves in the middle of an object', async () => {
    await put('left', randomBytes(20 * MEBIBYTE));
    const answer = await get('left');
    (answer.Body as Readable).destroy();
    expect(await read('left', 'bytes=0-9')).toHaveLength(10);
  });

  it('answers with an error when a file is gone', async () => {
    await put('gone', randomBytes(2 * MEBIBYTE));
    rmSync(fileOf('gone'));
    await expect(get('gone')).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
  });

  it('copies', async () => {
    const body = randomBytes(3 * MEBIBYTE);
    await put('from', body);
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from` }));
    expect((await read('to')).equals(body)).toBe(true);
  });
});

describe('an upload in parts to files', () => {
  it('makes one file, with the ETag that S3 gives it', async () => {
    const body = randomBytes(20 * MEBIBYTE);
    await upload('parts/20', Readable.from([body.subarray(0, 3), body.subarray(3)]));
    expect(readFileSync(fileOf('parts/20')).equals(body)).toBe(true);
    const parts = [0, 8, 16].map((at) => body.subarray(at * MEBIBYTE, (at + 8) * MEBIBYTE));
    const ETag = `"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-3"`;
    const answer = await get('parts/20', { ChecksumMode: 'ENABLED' });
    expect(answer).toMatchObject({ ETag, ContentLength: body.length, ChecksumType: 'COMPOSITE' });
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    const last = await get('parts/20', { PartNumber: 3 });
    expect(last).toMatchObject({ ContentLength: 4 * MEBIBYTE, PartsCount: 3 });
    expect(Buffer.from((await last.Body?.transformToByteArray()) ?? []).equals(parts[2] ?? body)).toBe(true);
    expect(readdirSync(join(stateDir, 's3', 'uploads'))).toEqual([]);
  });

  it('is refused when another one was completed before, and leaves nothing', async () => {
    const sizes = [9, 10, 11, 12];
    const results = await Promise.allSettled(
      sizes.map((size) => upload('race', randomBytes(size * MEBIBYTE))),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject(refusal(412, 'PreconditionFailed'));
    expect(readdirSync(join(stateDir, 's3', 'uploads'))).toEqual([]);
  });

  it('is completed only with its own parts, in order and large enough', async () => {
    const Key = 'strict';
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const part = async (PartNumber: number, size: number) => {
      const Body = randomBytes(size);
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      return { PartNumber, ETag };
    };
    const complete = (...Parts: { PartNumber: number; ETag: string | undefined }[]) =>
      s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
    const [small, replaced, last] = [await part(1, 5), await part(2, 6 * MEBIBYTE), await part(4, 7)];
    const large = await part(2, 5 * MEBIBYTE);
    await expect(complete(large, small)).rejects.toMatchObject(refusal(400, 'InvalidPartOrder'));
    await expect(complete(small, last)).rejects.toMatchObject(refusal(400, 'EntityTooSmall'));
    await expect(complete(replaced, last)).rejects.toMatchObject(refusal(400, 'InvalidPart'));
    await expect(complete(large, { ...last, PartNumber: 3 })).rejects.toMatchObject(
      refusal(400, 'InvalidPart'),
    );
    await complete(large, last);
    expect(await read(Key)).toHaveLength(5 * MEBIBYTE + 7);
  });
});
