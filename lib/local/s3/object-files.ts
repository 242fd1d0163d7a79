import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type {
  ObjectPersistence,
  ObjectStore,
  StoredObject,
  UploadPart,
} from '#local/emulators/fauxqs-types.ts';
import { notEmulated } from '#local/gateway/aws-error.ts';
import { FileBody } from '#local/s3/file-body.ts';
import { pathOf } from '#local/s3/key-path.ts';
import { makeFile, moveFile } from '#local/s3/make-file.ts';
import { type FinishedFile, UploadFiles } from '#local/s3/upload-files.ts';

/** What the metadata file of an object holds: fauxqs' record without the body, and the body's CRC32. */
type ObjectRecord = Omit<StoredObject, 'body' | 'lastModified'> & {
  readonly lastModified: string;
  readonly bodyCrc32: number;
};

const BUCKETS = 'buckets';
const RECORDS = 'metadata';
const UPLOADS = 'uploads';
const RECORD_SUFFIX = '.json';
const UNFINISHED_SUFFIX = '.new';

/** How the file system says that a name is a file and a folder. */
const nameConflicts = new Set(['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY']);

/**
 * Objects as plain files under their own keys (`buckets/<bucket>/<key>`), so that DuckDB and the like read them as they
 * lie; what else is known of them lies under `metadata/`, what is on its way under `uploads/`. Each file appears whole or
 * not at all, whenever the process is killed.
 */
export class ObjectFiles implements ObjectPersistence {
  readonly #folder: string;
  readonly #uploads: UploadFiles;

  constructor(folder: string) {
    this.#folder = folder;
    this.#uploads = new UploadFiles(join(folder, UPLOADS));
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
  upsertObject(bucket: string, object: StoredObject & { readonly body: Buffer }): void {
    this.#place(bucket, object, this.#uploads.writeBody(object.body));
  }

  /** Makes one object of parts. @throws AwsError 501 as `upsertObject` does */
  joinParts(uploadId: string, bucket: string, object: StoredObject, parts: readonly FileBody[]): void {
    this.#place(bucket, object, this.#uploads.joinParts(uploadId, parts));
  }

  #place(bucket: string, object: StoredObject, body: FinishedFile): void {
    const recordPath = this.#recordPath(bucket, object.key);
    const { body: _, ...rest } = object;
    try {
      makeFile(`${recordPath}${UNFINISHED_SUFFIX}`, JSON.stringify({ ...rest, bodyCrc32: body.crc32 }));
      moveFile(body.path, this.#bodyPath(bucket, object.key));
      renameSync(`${recordPath}${UNFINISHED_SUFFIX}`, recordPath);
    } catch (error) {
      if (!nameConflicts.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw notEmulated(`an object ${object.key} beside others whose keys begin with it and a "/"`);
    }
  }

  deleteObject(bucket: string, key: string): void {
    rmSync(this.#recordPath(bucket, key), { force: true });
    rmSync(this.#bodyPath(bucket, key), { force: true });
  }

  readBody(bucket: string, key: string): FileBody {
    return FileBody.of(this.#bodyPath(bucket, key));
  }

  upsertMultipartPart(uploadId: string, part: UploadPart): void {
    part.body = this.#uploads.writePart(uploadId, part.partNumber, part.body as Buffer);
  }

  deleteMultipartUpload(uploadId: string): void {
    this.#uploads.remove(uploadId);
  }

  insertMultipartUpload(): void {}
  saveBucketLifecycleConfiguration(): void {}
  deleteBucketLifecycleConfiguration(): void {}

  /** A kill between the two renames left the new body with the old record: the body tells which record is its own. */
  #finish(bucket: string, unfinishedPath: string): void {
    const record = readRecord(unfinishedPath);
    const bodyPath = record && this.#bodyPath(bucket, record.key);
    const isOurs = bodyPath && isFile(bodyPath) && crc32Of(FileBody.of(bodyPath)) === record.bodyCrc32;
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

function crc32Of(body: FileBody): number {
  let checksum = 0;
  for (const chunk of body.chunks()) checksum = crc32(chunk, checksum);
  return checksum;
}

/** @returns undefined for a file that a kill cut short */
function readRecord(path: string): ObjectRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ObjectRecord;
  } catch {
    return undefined;
  }
}

/** Where a body was refused there may be the folder of other objects. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
