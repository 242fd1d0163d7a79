import type { StoredObject } from '#local/emulators/fauxqs-types.ts';
import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';
import type { S3Request } from '#local/s3/s3-request.ts';

/**
 * Judges `If-None-Match: *` and `If-Match` of a write. Must run in the same tick as the write: then nothing can come
 * between the two.
 * @throws AwsError 412 `PreconditionFailed`, or 404 for If-Match on an object that is not there
 */
export function assertPrecondition({ headers }: S3Request, existing: StoredObject | undefined): void {
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) {
    if (noneMatch !== '*') throw notEmulated('If-None-Match with an ETag on a write (AWS refuses it too)');
    if (existing) throw preconditionFailed();
  }
  const match = headers['if-match'];
  if (match === undefined) return;
  if (!existing) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  if (match !== '*' && bareEtag(match) !== bareEtag(existing.etag)) throw preconditionFailed();
}

/** S3 takes an ETag with its quotes and without. */
export function bareEtag(etag: string): string {
  return etag.replaceAll('"', '');
}

function preconditionFailed(): AwsError {
  return new AwsError(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    412,
  );
}
