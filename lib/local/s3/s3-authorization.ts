import { authorize } from '#local/gateway/service-call.ts';
import type { Principal } from '#local/iam/principals.ts';
import type { S3Operation } from '#local/s3/s3-operation.ts';
import type { S3Request } from '#local/s3/s3-request.ts';

/**
 * Asks IAM about an S3 request.
 * @throws AwsError 403 `AccessDenied`
 */
export function authorizeS3(principal: Principal, operation: S3Operation, request: S3Request): void {
  const { bucket, key, query, headers } = request;
  const context = {
    ...(operation.permission === 's3:ListBucket' &&
      query.prefix !== undefined && { 's3:prefix': [query.prefix] }),
    ...(query.delimiter !== undefined && { 's3:delimiter': [query.delimiter] }),
    ...(query['max-keys'] !== undefined && { 's3:max-keys': [query['max-keys']] }),
    ...(headers['if-none-match'] !== undefined && { 's3:if-none-match': [headers['if-none-match']] }),
    ...(headers['if-match'] !== undefined && { 's3:if-match': [headers['if-match']] }),
  };
  authorize(principal, operation.permission, objectArn(bucket, key), context);
}

/** The keys of a DeleteObjects request need their permission one by one. */
export function authorizeKeys(
  principal: Principal,
  permission: string,
  bucket: string,
  keys: readonly string[],
): void {
  for (const key of keys) authorize(principal, permission, objectArn(bucket, key));
}

/** S3 tells that a key is missing only to those who may list the bucket. */
export function authorizeMissingKey(principal: Principal, bucket: string): void {
  authorize(principal, 's3:ListBucket', objectArn(bucket, ''));
}

function objectArn(bucket: string, key: string): string {
  if (bucket === '') return '*';
  return key === '' ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`;
}
