import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { prefixes } from '#contracts/storage.ts';
import { BatchCallError } from '#workflow/batch/batch-call-error.ts';
import type { BatchFiles } from '#workflow/batch/batch-files.ts';

/** Files of batches in any bucket that the function's role may use. */
export class S3BatchFiles implements BatchFiles {
  readonly #client: S3Client;
  readonly #ownBucket: string;

  /** @param ownBucket where batches have their prefix, and evidence the others: a suite must not reach those. */
  constructor(client: S3Client, ownBucket: string) {
    this.#client = client;
    this.#ownBucket = ownBucket;
  }

  async put(uri: string, body: AsyncIterable<Uint8Array>): Promise<void> {
    const params = { ...this.#placeOf(uri), Body: Readable.from(body, { objectMode: false }) };
    try {
      await new Upload({ client: this.#client, params }).done();
    } catch (error) {
      throw refusalOf(error, uri) ?? error;
    }
  }

  async read(uri: string): Promise<AsyncIterable<Uint8Array> | null> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#placeOf(uri)));
      return (Body as AsyncIterable<Uint8Array> | undefined) ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw refusalOf(error, uri) ?? error;
    }
  }

  async list(prefix: string): Promise<readonly string[]> {
    const { Bucket, Key } = this.#placeOf(prefix);
    const files: string[] = [];
    try {
      for await (const page of paginateListObjectsV2({ client: this.#client }, { Bucket, Prefix: Key })) {
        for (const object of page.Contents ?? []) files.push(`s3://${Bucket}/${object.Key}`);
      }
      return files;
    } catch (error) {
      throw refusalOf(error, prefix) ?? error;
    }
  }

  #placeOf(uri: string): { readonly Bucket: string; readonly Key: string } {
    const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? [];
    const isFree = bucket !== this.#ownBucket || key?.startsWith(prefixes.batch) === true;
    if (bucket !== undefined && key !== undefined && isFree) return { Bucket: bucket, Key: key };
    const message = `Expected s3://bucket/prefix/ for batches, under ${prefixes.batch} in the stack's own bucket, got "${uri}". Correct target.batch.s3Prefix in suite.yaml.`;
    throw new BatchCallError({ code: 'invalid-input', message }, false);
  }
}

/** A bucket that is not there, or that the role may not use, will not be there the next minute. */
function refusalOf(error: unknown, uri: string): BatchCallError | null {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  if (status !== 403 && status !== 404) return null;
  const message = `Expected ${uri} to be a place that this function may use, got status ${status} of S3. Correct target.batch.s3Prefix in suite.yaml, or let the function's role read and write there (docs/batch.md).`;
  return new BatchCallError({ code: 'rejected', message }, false);
}
