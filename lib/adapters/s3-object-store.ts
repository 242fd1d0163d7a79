import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** How often a write is tried that meets another one of the same key. */
const RACE_TRIES = 5;

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
      if (error instanceof NoSuchKey || (isRefusal(error) && (await this.#isMissing(key)))) return null;
      throw error;
    }
  }

  /** S3 refuses a missing key to whoever may list a prefix alone, instead of telling that it is missing; so the prefix is listed. */
  async #isMissing(key: string): Promise<boolean> {
    try {
      const command = new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: key, MaxKeys: 1 });
      const { Contents: [first] = [] } = await this.#client.send(command);
      return first?.Key !== key;
    } catch (error) {
      if (isRefusal(error)) return false;
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
      () =>
        body.length > MULTIPART_BYTES
          ? new Upload({ client: this.#client, params }).done()
          : this.#client.send(new PutObjectCommand(params)),
      RACE_TRIES,
    );
  }

  async putStreamOnce(
    key: string,
    body: AsyncIterable<Uint8Array>,
    contentType: string,
  ): Promise<'created' | 'exists'> {
    const params = { ...this.#newObject(key, contentType), Body: Readable.from(body) };
    // A stream comes once, so a lost race is the caller's to repeat.
    return once(() => new Upload({ client: this.#client, params, partSize: MULTIPART_BYTES }).done(), 1);
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

function isRefusal(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'AccessDenied';
}

async function once(write: () => Promise<unknown>, tries: number): Promise<'created' | 'exists'> {
  for (let tried = 1; ; tried += 1) {
    try {
      await write();
      return 'created';
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === TAKEN) return 'exists';
      if (status !== RACING || tried >= tries) throw error;
      await sleep(25 * 2 ** tried * (1 + Math.random()));
    }
  }
}

/** There is one already. */
const TAKEN = 412;
/** Another write of the key was under way, and may yet fail: AWS asks for the same again. */
const RACING = 409;
