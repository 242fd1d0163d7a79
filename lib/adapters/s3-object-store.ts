import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { ObjectStore } from '#workflow/ports.ts';

/** Beyond this an object goes up in parts. */
const MULTIPART_BYTES = 8 * 1024 * 1024;

export class S3ObjectStore implements ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      const answer = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      return (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async getRange(key: string, offset: number, length: number): Promise<Uint8Array> {
    const answer = await this.#client.send(
      new GetObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Range: `bytes=${offset}-${offset + length - 1}`,
      }),
    );
    return (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
  }

  async putOnce(key: string, body: Uint8Array | string, contentType: string): Promise<'created' | 'exists'> {
    const params = { ...this.#newObject(key, contentType), Body: body };
    return once(
      body.length > MULTIPART_BYTES
        ? new Upload({ client: this.#client, params }).done()
        : this.#client.send(new PutObjectCommand(params)),
    );
  }

  async putStreamOnce(
    key: string,
    body: AsyncIterable<Uint8Array>,
    contentType: string,
  ): Promise<'created' | 'exists'> {
    const params = { ...this.#newObject(key, contentType), Body: Readable.from(body) };
    return once(new Upload({ client: this.#client, params, partSize: MULTIPART_BYTES }).done());
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys: string[] = [];
    let token: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken: token }),
      );
      for (const object of page.Contents ?? []) if (object.Key !== undefined) keys.push(object.Key);
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return keys;
  }

  #newObject(key: string, contentType: string) {
    return { Bucket: this.#bucket, Key: key, ContentType: contentType, IfNoneMatch: '*' };
  }
}

async function once(writing: Promise<unknown>): Promise<'created' | 'exists'> {
  try {
    await writing;
    return 'created';
  } catch (error) {
    if (isTaken(error)) return 'exists';
    throw error;
  }
}

/** 412: there is one; 409: another writer is in the middle of writing the same content-addressed key. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof S3ServiceException &&
    (error.$metadata.httpStatusCode === 412 || error.name === 'PreconditionFailed')
  );
}
