import { createHash } from 'node:crypto';
import type { ObjectStore, StoredObject, Upload, UploadPart } from '#local/emulators/fauxqs-types.ts';
import { AwsError } from '#local/gateway/aws-error.ts';
import { digestOf } from '#local/s3/checksum.ts';
import { FileBody } from '#local/s3/file-body.ts';
import type { ObjectFiles } from '#local/s3/object-files.ts';
import { bareEtag } from '#local/s3/write-precondition.ts';

/** A part as the completing request names it. */
interface NamedPart {
  readonly partNumber: number;
  readonly etag: string;
}

type PartInFile = UploadPart & { readonly body: FileBody };

/** All parts but the last must have so many. */
const SMALLEST_PART_BYTES = 5 * 1024 * 1024;

/**
 * Completes uploads whose parts lie in files. fauxqs would need all of them in memory, twice; what it answers is the
 * same. Waits for nothing, so that a precondition that held before still holds.
 */
export function completeUpload(
  store: ObjectStore,
  files: ObjectFiles,
): (uploadId: string, named: readonly NamedPart[]) => StoredObject {
  return (uploadId, named) => {
    const upload = store.multipartUploads.get(uploadId);
    if (!upload) throw new AwsError('NoSuchUpload', 'The specified multipart upload does not exist.', 404);
    const parts = partsOf(upload, named);
    const object = objectOf(upload, parts);
    files.joinParts(
      uploadId,
      upload.bucket,
      object,
      parts.map((part) => part.body),
    );
    store.restoreObject(upload.bucket, object);
    // What is to be forgotten of an upload is the same whether it was completed or aborted.
    store.abortMultipartUpload(uploadId);
    return object;
  };
}

/** @throws AwsError 400 for a list of parts that does not fit those that came */
function partsOf(upload: Upload, named: readonly NamedPart[]): readonly PartInFile[] {
  if (named.length === 0) throw new AwsError('MalformedXML', 'Expected at least one part, came none.');
  const parts: PartInFile[] = [];
  for (const [index, { partNumber, etag }] of named.entries()) {
    const before = named[index - 1];
    if (before && partNumber <= before.partNumber) {
      throw new AwsError('InvalidPartOrder', `Part ${partNumber} must not follow part ${before.partNumber}.`);
    }
    const part = upload.parts.get(partNumber);
    if (!part || !isInFile(part) || bareEtag(part.etag) !== bareEtag(etag)) {
      throw new AwsError('InvalidPart', `Part ${partNumber} did not come, or its ETag is not ${etag}.`);
    }
    if (index < named.length - 1 && part.body.length < SMALLEST_PART_BYTES) {
      const message = `Part ${partNumber} has ${part.body.length} bytes; all but the last need ${SMALLEST_PART_BYTES}.`;
      throw new AwsError('EntityTooSmall', message);
    }
    parts.push(part);
  }
  return parts;
}

function objectOf(upload: Upload, uploaded: readonly PartInFile[]): StoredObject {
  const {
    uploadId: _id,
    bucket: _bucket,
    parts: _all,
    initiated: _at,
    checksumAlgorithm,
    ...described
  } = upload;
  let offset = 0;
  const parts = uploaded.map(({ partNumber, body: { length } }) => {
    offset += length;
    return { partNumber, offset: offset - length, length };
  });
  const md5s = Buffer.concat(uploaded.map((part) => Buffer.from(bareEtag(part.etag), 'hex')));
  return {
    ...described,
    body: Buffer.alloc(0),
    contentLength: offset,
    etag: `"${createHash('md5').update(md5s).digest('hex')}-${parts.length}"`,
    lastModified: new Date(),
    parts,
    ...(checksumAlgorithm !== undefined && checksumOf(checksumAlgorithm, uploaded)),
  };
}

/** The checksum of the parts' checksums, of those parts that came with one. */
function checksumOf(checksumAlgorithm: string, uploaded: readonly PartInFile[]): Partial<StoredObject> {
  const partChecksums = uploaded.flatMap((part) => part.checksumValue ?? []);
  if (partChecksums.length === 0) return {};
  const digests = Buffer.concat(partChecksums.map((checksum) => Buffer.from(checksum, 'base64')));
  return {
    checksumAlgorithm,
    checksumValue: `${digestOf(checksumAlgorithm.toLowerCase(), digests)}-${partChecksums.length}`,
    checksumType: 'COMPOSITE',
    partChecksums,
  };
}

/** A part that could not be written is as good as one that never came. */
function isInFile(part: UploadPart): part is PartInFile {
  return part.body instanceof FileBody;
}
