import { type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { S3ObjectStore } from '#adapters/s3-object-store.ts';

/** A bucket that answers writes with these statuses in turn. */
function bucketOf(...statuses: number[]): S3ObjectStore {
  const send = async () => {
    const httpStatusCode = statuses.shift() ?? 200;
    if (httpStatusCode === 200) return {};
    throw new S3ServiceException({
      name: String(httpStatusCode),
      $fault: 'client',
      $metadata: { httpStatusCode },
    });
  };
  return new S3ObjectStore({ send } as unknown as S3Client, 'bucket');
}

describe('a write that meets another one of the same key', () => {
  it('is tried again, for the other may yet fail', async () => {
    expect(await bucketOf(409, 409, 200).putOnce('key', 'body', 'text/plain')).toBe('created');
    expect(await bucketOf(409, 412).putOnce('key', 'body', 'text/plain')).toBe('exists');
  });

  it('fails in the end, and at once for any other reason', async () => {
    await expect(bucketOf(409, 409, 409, 409, 409).putOnce('key', 'body', 'text/plain')).rejects.toThrow();
    await expect(bucketOf(403, 200).putOnce('key', 'body', 'text/plain')).rejects.toThrow();
  });
});
