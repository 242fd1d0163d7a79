import type { S3ActionRequest } from '#local/emulators/fauxqs-types.ts';
import { AwsError } from '#local/gateway/aws-error.ts';
import { unescapeXml } from '#local/gateway/query-protocol.ts';
import { readBody } from '#local/gateway/request-body.ts';
import type { Service, ServiceCall } from '#local/gateway/service-call.ts';
import { decodeAwsChunked } from '#local/s3/aws-chunked.ts';
import { verifyChecksums } from '#local/s3/checksum.ts';
import type { ObjectEmulator } from '#local/s3/object-emulator.ts';
import { authorizeKeys, authorizeMissingKey, authorizeS3 } from '#local/s3/s3-authorization.ts';
import { type S3Operation, s3OperationOf } from '#local/s3/s3-operation.ts';
import { replyTo, writeS3Error } from '#local/s3/s3-reply.ts';
import { readS3Request, type S3Request } from '#local/s3/s3-request.ts';
import { assertPrecondition } from '#local/s3/write-precondition.ts';

const readsKey = new Set(['getObject', 'headObject', 'getObjectAttributes']);
const writesKey = new Set(['putObject', 'copyObject', 'completeMultipartUpload']);
const usesUpload = new Set(['uploadPart', 'completeMultipartUpload', 'abortMultipartUpload']);

/** S3 behind the gateway: fauxqs, with the checks of AWS that fauxqs leaves out. */
export function s3Service(objects: ObjectEmulator): Service {
  return {
    async handle(call) {
      const request = readS3Request(call.request);
      const operation = s3OperationOf(request);
      if (operation.name !== 'deleteObjects') authorizeS3(call.principal, operation, request);
      const body = await readBody(call.request);
      await run(objects, call, operation, request, decode(request, body));
    },
    writeError: writeS3Error,
  };
}

async function run(
  objects: ObjectEmulator,
  { response, principal }: ServiceCall,
  operation: S3Operation,
  request: S3Request,
  { body, headers }: Pick<S3ActionRequest, 'body' | 'headers'>,
): Promise<void> {
  const { bucket, key, query } = request;
  const reply = replyTo(response, request.method === 'HEAD');
  if (operation.name === 'getBucketLocation') {
    const xml = '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>';
    reply.header('content-type', 'application/xml').send(xml);
    return;
  }
  if (operation.name === 'deleteObjects') {
    authorizeKeys(principal, operation.permission, bucket, keysToDelete(body.toString('utf8')));
  }
  if (operation.name === 'copyObject') {
    const source = decodeURIComponent(String(request.headers['x-amz-copy-source'])).replace(/^\//, '');
    const slash = source.indexOf('/');
    authorizeKeys(principal, 's3:GetObject', source.slice(0, slash), [source.slice(slash + 1)]);
  }
  const action = await objects.action(operation.name === 'copyObject' ? 'putObject' : operation.name);

  // From here to the end nothing waits: what is checked still holds when the operation runs.
  if (bucket !== '' && operation.name !== 'createBucket' && !objects.store.hasBucket(bucket)) {
    throw new AwsError('NoSuchBucket', `The specified bucket does not exist: ${bucket}`, 404);
  }
  if (readsKey.has(operation.name) && !objects.object(bucket, key)) authorizeMissingKey(principal, bucket);
  if (usesUpload.has(operation.name)) assertUpload(objects, request);
  if (writesKey.has(operation.name)) assertPrecondition(request, objects.object(bucket, key));
  try {
    action({ params: { bucket, '*': key }, query, headers, body }, reply, objects.store);
  } catch (error) {
    throw faultOf(error);
  }
}

function keysToDelete(xml: string): readonly string[] {
  return [...xml.matchAll(/<Key>([\s\S]*?)<\/Key>/g)].map(([, text = '']) => unescapeXml(text));
}

/** fauxqs would take any upload id, whoever's bucket and key it belongs to. */
function assertUpload(objects: ObjectEmulator, { bucket, key, query }: S3Request): void {
  const upload = objects.store.multipartUploads.get(query.uploadId ?? '');
  if (upload?.bucket === bucket && upload.key === key) return;
  throw new AwsError('NoSuchUpload', 'The specified multipart upload does not exist.', 404);
}

/** The plain body of a request with its checksums verified, and headers that no longer speak of chunks. */
function decode(request: S3Request, raw: Buffer): Pick<S3ActionRequest, 'body' | 'headers'> {
  const encodings = (request.headers['content-encoding'] ?? '').split(',').map((name) => name.trim());
  if (!encodings.includes('aws-chunked')) {
    verifyChecksums(raw, request.headers);
    return { body: raw, headers: request.headers };
  }
  const declared = request.headers['x-amz-decoded-content-length'];
  const { body, trailers } = decodeAwsChunked(raw, declared === undefined ? undefined : Number(declared));
  const { 'content-encoding': _, ...others } = request.headers;
  const rest = encodings.filter((name) => name !== 'aws-chunked').join(',');
  const headers = { ...others, ...trailers, ...(rest !== '' && { 'content-encoding': rest }) };
  verifyChecksums(body, headers);
  return { body, headers };
}

function faultOf(error: unknown): unknown {
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  if (statusCode === undefined || code === undefined) return error;
  return new AwsError(code, message ?? code, statusCode);
}
