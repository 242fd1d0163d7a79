import { notEmulated } from '#local/gateway/aws-error.ts';
import type { S3Request } from '#local/s3/s3-request.ts';

/** An S3 operation: the fauxqs function that does it, and the permission it needs. */
export interface S3Operation {
  readonly name: string;
  readonly permission: string;
}

const operation = (name: string, permission: string): S3Operation => ({ name, permission });

const listBuckets = operation('listBuckets', 's3:ListAllMyBuckets');
const listObjects = operation('listObjects', 's3:ListBucket');
const headBucket = operation('headBucket', 's3:ListBucket');
const createBucket = operation('createBucket', 's3:CreateBucket');
const deleteBucket = operation('deleteBucket', 's3:DeleteBucket');
const getLifecycle = operation('getBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration');
const putLifecycle = operation('putBucketLifecycleConfiguration', 's3:PutLifecycleConfiguration');
const deleteLifecycle = operation('deleteBucketLifecycleConfiguration', 's3:PutLifecycleConfiguration');
const bucketLocation = operation('getBucketLocation', 's3:GetBucketLocation');
const deleteObjects = operation('deleteObjects', 's3:DeleteObject');
const getObject = operation('getObject', 's3:GetObject');
const getObjectAttributes = operation('getObjectAttributes', 's3:GetObjectAttributes');
const headObject = operation('headObject', 's3:GetObject');
const putObject = operation('putObject', 's3:PutObject');
const copyObject = operation('copyObject', 's3:PutObject');
const uploadPart = operation('uploadPart', 's3:PutObject');
const deleteObject = operation('deleteObject', 's3:DeleteObject');
const createMultipartUpload = operation('createMultipartUpload', 's3:PutObject');
const completeMultipartUpload = operation('completeMultipartUpload', 's3:PutObject');
const abortMultipartUpload = operation('abortMultipartUpload', 's3:AbortMultipartUpload');

/**
 * Tells which operation a request means.
 * @throws AwsError 501 for an operation that is not emulated
 */
export function s3OperationOf(request: S3Request): S3Operation {
  const found =
    request.bucket === ''
      ? accountOperation(request)
      : request.key === ''
        ? bucketOperation(request)
        : objectOperation(request);
  if (found) return found;
  throw notEmulated(`S3 ${request.method} ${Object.keys(request.query).join('&') || 'of a form or bucket'}`);
}

function accountOperation({ method }: S3Request): S3Operation | undefined {
  return method === 'GET' ? listBuckets : undefined;
}

function bucketOperation({ method, query }: S3Request): S3Operation | undefined {
  const isLifecycle = 'lifecycle' in query;
  switch (method) {
    case 'GET':
      if ('uploads' in query) return undefined;
      if ('location' in query) return bucketLocation;
      return isLifecycle ? getLifecycle : listObjects;
    case 'HEAD':
      return headBucket;
    case 'PUT':
      return isLifecycle ? putLifecycle : createBucket;
    case 'DELETE':
      return isLifecycle ? deleteLifecycle : deleteBucket;
    case 'POST':
      return 'delete' in query ? deleteObjects : undefined;
    default:
      return undefined;
  }
}

function objectOperation({ method, query, headers }: S3Request): S3Operation | undefined {
  const isUpload = query.uploadId !== undefined;
  switch (method) {
    case 'GET':
      if (isUpload) return undefined;
      return 'attributes' in query ? getObjectAttributes : getObject;
    case 'HEAD':
      return headObject;
    case 'PUT':
      if (isUpload) return headers['x-amz-copy-source'] === undefined ? uploadPart : undefined;
      return headers['x-amz-copy-source'] === undefined ? putObject : copyObject;
    case 'DELETE':
      return isUpload ? abortMultipartUpload : deleteObject;
    case 'POST':
      if ('uploads' in query) return createMultipartUpload;
      return isUpload ? completeMultipartUpload : undefined;
    default:
      return undefined;
  }
}
