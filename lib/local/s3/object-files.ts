import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ObjectPersistence, ObjectStore, StoredObject } from '#local/emulators/fauxqs-types.ts';
import { notEmulated } from '#local/gateway/aws-error.ts';

/** What the metadata file of an object holds: fauxqs' record without the body, and the body's CRC32. */
type ObjectRecord = Omit<StoredObject, 'body' | 'lastModified'> & {
  readonly lastModified: string;
  readonly bodyCrc32: number;
};

const BUCKETS = 'buckets';
const RECORDS = 'metadata';
const RECORD_SUFFIX = '.json';
const UNFINISHED_SUFFIX = '.new';

/** How the file system says that a name is a file and a folder. */
const nameConflicts = new Set(['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY']);

/**
 * Objects as plain files under their own keys (`buckets/<bucket>/<key>`), so that DuckDB and the like read them as they
 * lie; what else is known of them lies under `metadata/`. Each file appears whole or not at all, whenever the process is
 * killed. Uploads in parts live in memory: whoever sends them ends with the process too.
 */
export class ObjectFiles implements ObjectPersistence {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, BUCKETS), { recursive: true });
  }

  load(store: ObjectStore): void {
    for (const bucket of readdirSync(join(this.#folder, BUCKETS))) {
      store.createBucket(bucket);
      for (const path of filesUnder(join(this.#folder, RECORDS, bucket))) {
        if (path.endsWith(UNFINISHED_SUFFIX)) this.#finish(bucket, path);
      }
      for (const path of filesUnder(join(this.#folder, RECORDS, bucket))) {
        const record = readRecord(path);
        if (!record) continue;
        const lastModified = new Date(record.lastModified);
        store.restoreObject(bucket, { ...record, body: Buffer.alloc(0), lastModified });
      }
    }
  }

  insertBucket(bucket: string): void {
    mkdirSync(join(this.#folder, BUCKETS, bucket), { recursive: true });
  }

  deleteBucket(bucket: string): void {
    for (const part of [BUCKETS, RECORDS]) {
      rmSync(join(this.#folder, part, bucket), { recursive: true, force: true });
    }
  }

  /** @throws AwsError 501 when another object's key is a folder of this one's path, which files cannot express */
  upsertObject(bucket: string, object: StoredObject): void {
    try {
      this.#write(bucket, object);
    } catch (error) {
      if (!nameConflicts.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw notEmulated(`an object ${object.key} beside others whose keys begin with it and a "/"`);
    }
  }

  #write(bucket: string, object: StoredObject): void {
    const { body, ...rest } = object;
    const record = { ...rest, bodyCrc32: crc32(body) };
    const recordPath = this.#recordPath(bucket, object.key);
    const bodyPath = this.#bodyPath(bucket, object.key);
    write(`${recordPath}${UNFINISHED_SUFFIX}`, JSON.stringify(record));
    write(`${bodyPath}${UNFINISHED_SUFFIX}`, body);
    renameSync(`${bodyPath}${UNFINISHED_SUFFIX}`, bodyPath);
    renameSync(`${recordPath}${UNFINISHED_SUFFIX}`, recordPath);
  }

  completeMultipartUpload(_uploadId: string, bucket: string, object: StoredObject): void {
    this.upsertObject(bucket, object);
  }

  deleteObject(bucket: string, key: string): void {
    rmSync(this.#recordPath(bucket, key), { force: true });
    rmSync(this.#bodyPath(bucket, key), { force: true });
  }

  readBody(bucket: string, key: string): Buffer {
    return readFileSync(this.#bodyPath(bucket, key));
  }

  insertMultipartUpload(): void {}
  upsertMultipartPart(): void {}
  deleteMultipartUpload(): void {}
  saveBucketLifecycleConfiguration(): void {}
  deleteBucketLifecycleConfiguration(): void {}

  /** A kill between the two renames left the new body with the old record: the body tells which record is its own. */
  #finish(bucket: string, unfinishedPath: string): void {
    const record = readRecord(unfinishedPath);
    const bodyPath = record && this.#bodyPath(bucket, record.key);
    const isOurs = bodyPath && existsSync(bodyPath) && crc32(readFileSync(bodyPath)) === record.bodyCrc32;
    if (isOurs) renameSync(unfinishedPath, this.#recordPath(bucket, record.key));
    else rmSync(unfinishedPath);
  }

  #bodyPath(bucket: string, key: string): string {
    return join(this.#folder, BUCKETS, bucket, pathOf(key));
  }

  #recordPath(bucket: string, key: string): string {
    return join(this.#folder, RECORDS, bucket, `${pathOf(key)}${RECORD_SUFFIX}`);
  }
}

function pathOf(key: string): string {
  return key.split('/').map(fileNameOf).join('/');
}

/** Characters that some file system refuses are written as %XX, the empty segment of `a//b` as a lone %. */
function fileNameOf(segment: string): string {
  if (segment === '') return '%';
  return segment.replace(/[<>:"|?*\\%\p{Cc}]/gu, (letter) => encodeURIComponent(letter).replace('*', '%2A'));
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** @returns undefined for a file that a kill cut short */
function readRecord(path: string): ObjectRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ObjectRecord;
  } catch {
    return undefined;
  }
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
