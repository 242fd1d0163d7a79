import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf, startRows } from '#support/local-cloud.ts';

let cloud: LocalCloud;
let Bucket: string;
let s3: ReturnType<typeof clientsOf>['s3'];

beforeAll(async () => {
  cloud = await startRows();
  Bucket = cloud.outputs.BucketName ?? '';
  s3 = clientsOf(cloud).s3;
});
afterAll(() => cloud.stop());

const put = (Key: string, Body: string, change = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...change }));
const read = async (Key: string, change = {}) => {
  const answer = await s3.send(new GetObjectCommand({ Bucket, Key, ...change }));
  return answer.Body?.transformToString();
};
const status = (code: number, name?: string) => ({
  $metadata: { httpStatusCode: code },
  ...(name !== undefined && { name }),
});

/** A request as no SDK would send it. */
function raw(method: string, key: string, headers: Record<string, string>, body?: Buffer) {
  const scope = `${cloud.credentials.accessKeyId}/20260101/us-east-1/s3/aws4_request`;
  return fetch(`${cloud.endpoint}/${Bucket}/${key}`, {
    method,
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      ...headers,
    },
    ...(body && { body: new Uint8Array(body) }),
  });
}

describe('S3', () => {
  it('gives back what was put, with its metadata', async () => {
    await put('plain', 'hello', { ContentType: 'text/plain', Metadata: { kind: 'greeting' } });
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: 'plain' }));
    expect(await answer.Body?.transformToString()).toBe('hello');
    expect(answer).toMatchObject({
      ContentType: 'text/plain',
      ContentLength: 5,
      Metadata: { kind: 'greeting' },
    });
  });

  it('writes an object under If-None-Match: * once, however many race for it', async () => {
    const racers = Array.from({ length: 20 }, (_, index) => put('race', String(index), { IfNoneMatch: '*' }));
    const results = await Promise.allSettled(racers);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(19);
    expect(refused[0]?.reason).toMatchObject(status(412, 'PreconditionFailed'));
  });

  it('replaces an object under If-Match only while it is the one expected', async () => {
    const first = await put('swap', 'one');
    await put('swap', 'two', { IfMatch: first.ETag });
    await expect(put('swap', 'three', { IfMatch: first.ETag })).rejects.toMatchObject(status(412));
    await expect(put('missing', 'x', { IfMatch: first.ETag })).rejects.toMatchObject(status(404));
    expect(await read('swap')).toBe('two');
  });

  it('reads ranges', async () => {
    await put('range', '0123456789');
    expect(await read('range', { Range: 'bytes=2-4' })).toBe('234');
    expect(await read('range', { Range: 'bytes=-3' })).toBe('789');
    await expect(read('range', { Range: 'bytes=10-' })).rejects.toMatchObject(status(416));
  });

  it.each([
    ['Content-MD5', { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }],
    ['CRC32', { 'x-amz-checksum-crc32': 'AAAAAA==' }],
    ['SHA256', { 'x-amz-checksum-sha256': 'AAAA' }],
  ])('refuses a body whose %s is wrong', async (_, headers) => {
    const answer = await raw('PUT', 'damaged', headers, Buffer.from('body'));
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('<Code>BadDigest</Code>'),
    ]);
    await expect(read('damaged')).rejects.toMatchObject(status(404, 'NoSuchKey'));
  });

  it('decodes chunks and verifies the checksum that trails them', async () => {
    const chunked = (crc: string): Buffer =>
      Buffer.from(`5\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:${crc}\r\n\r\n`);
    const headers = { 'content-encoding': 'aws-chunked', 'x-amz-decoded-content-length': '11' };
    expect((await raw('PUT', 'chunks', headers, chunked('DUoRhQ=='))).status).toBe(200);
    expect(await read('chunks')).toBe('hello world');
    expect((await raw('PUT', 'chunks', headers, chunked('AAAAAA=='))).status).toBe(400);
    expect((await raw('PUT', 'chunks', headers, Buffer.from('5\r\nhel'))).status).toBe(400);
  });

  it('takes what the SDK streams', async () => {
    const { Readable } = await import('node:stream');
    const Body = Readable.from([Buffer.from('str'), Buffer.from('eam')]);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: 6 }));
    expect(await read('stream')).toBe('stream');
  });

  it('refuses what it would otherwise ignore', async () => {
    await put('tagged', 'kept');
    const tag = new PutObjectTaggingCommand({
      Bucket,
      Key: 'tagged',
      Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] },
    });
    await expect(s3.send(tag)).rejects.toMatchObject(status(501));
    await expect(put('tagged', 'x', { Tagging: 'a=b' })).rejects.toMatchObject(status(501));
    await expect(read('tagged', { VersionId: '1' })).rejects.toMatchObject(status(501));
    await expect(put('tagged', 'x', { ChecksumCRC32C: 'AAAAAA==' })).rejects.toMatchObject(status(501));
    await expect(put('a/../b', 'x')).rejects.toMatchObject(status(501));
    expect(await read('tagged')).toBe('kept');
  });

  it('lists in the order of bytes, page by page, without leaving anything out', async () => {
    const keys = ['list/a', 'list/B', 'list/a-b', 'list/a/b', 'list/_', 'list/ä', 'list/Z', 'list/0'];
    for (const key of keys) await put(key, 'x');
    const listed: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: 'list/',
          MaxKeys: 3,
          ...(ContinuationToken && { ContinuationToken }),
        }),
      );
      listed.push(...(page.Contents ?? []).map((object) => object.Key ?? ''));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(listed).toEqual(
      [...keys].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))),
    );
  });

  it('groups by a delimiter', async () => {
    for (const key of ['dir/x/1', 'dir/x/2', 'dir/y/1', 'dir/z']) await put(key, 'x');
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'dir/', Delimiter: '/' }));
    expect(page.CommonPrefixes?.map((group) => group.Prefix)).toEqual(['dir/x/', 'dir/y/']);
    expect(page.Contents?.map((object) => object.Key)).toEqual(['dir/z']);
  });

  it('puts parts together, for the owner of the upload only', async () => {
    const Key = 'parts';
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const part = (PartNumber: number, Body: Buffer) =>
      s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
    const large = Buffer.alloc(5 * 1024 * 1024, 'a');
    const Parts = [
      { PartNumber: 1, ETag: (await part(1, large)).ETag },
      { PartNumber: 2, ETag: (await part(2, Buffer.from('end'))).ETag },
    ];
    const complete = (change = {}) =>
      s3.send(
        new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...change }),
      );
    await expect(complete({ Key: 'elsewhere' })).rejects.toMatchObject(status(404, 'NoSuchUpload'));
    await complete({ IfNoneMatch: '*' });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head.ContentLength).toBe(large.length + 3);
    expect(await read(Key, { Range: `bytes=${large.length}-` })).toBe('end');
  });

  it('forgets an aborted upload', async () => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'aborted' }));
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'aborted', UploadId }));
    await expect(
      s3.send(new UploadPartCommand({ Bucket, Key: 'aborted', UploadId, PartNumber: 1, Body: 'x' })),
    ).rejects.toMatchObject(status(404));
  });

  it('copies and deletes', async () => {
    await put('from', 'copy me');
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from` }));
    expect(await read('to')).toBe('copy me');
    await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'from' }, { Key: 'to' }] } }),
    );
    await expect(read('to')).rejects.toMatchObject(status(404, 'NoSuchKey'));
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'to' }))).rejects.toMatchObject(
      status(404, 'NotFound'),
    );
  });

  it('lists the buckets and knows no others', async () => {
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map((bucket) => bucket.Name)).toEqual([Bucket]);
    await expect(s3.send(new GetObjectCommand({ Bucket: 'nobodys', Key: 'x' }))).rejects.toMatchObject(
      status(404, 'NoSuchBucket'),
    );
  });
});
