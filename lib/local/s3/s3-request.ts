import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { notEmulated } from '#local/gateway/aws-error.ts';

/** A path-style S3 request, taken apart. */
export interface S3Request {
  readonly method: string;
  /** Empty for requests about the whole account. */
  readonly bucket: string;
  /** Empty for requests about a bucket. */
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** Query parameters that some operation here understands. Another one asks for a feature that is not there. */
const knownParameters = new Set([
  'attributes',
  'continuation-token',
  'delete',
  'delimiter',
  'encoding-type',
  'fetch-owner',
  'lifecycle',
  'list-type',
  'location',
  'marker',
  'max-buckets',
  'max-keys',
  'partNumber',
  'prefix',
  'start-after',
  'uploadId',
  'uploads',
  'x-id',
]);

/** Request headers that change what an operation means and that nothing here understands. */
const unknownHeaders = [
  'x-amz-tagging',
  'x-amz-write-offset-bytes',
  'x-amz-object-lock-mode',
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption-customer-algorithm',
];

/**
 * Takes a request apart.
 * @throws AwsError 501 for anything that would be ignored silently otherwise
 */
export function readS3Request(request: IncomingMessage): S3Request {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const slash = path.indexOf('/', 1);
  const query = mark < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(mark + 1)));
  for (const name of Object.keys(query)) {
    if (knownParameters.has(name) || name.startsWith('X-Amz-')) continue;
    throw notEmulated(`S3 ${request.method} with ?${name}`);
  }
  for (const name of unknownHeaders) {
    if (request.headers[name] !== undefined) throw notEmulated(`the S3 header ${name}`);
  }
  const key = slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1));
  if (key.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw notEmulated('S3 keys with the segments "." or ".."');
  }
  return {
    method: request.method ?? 'GET',
    bucket: decodeURIComponent(slash < 0 ? path.slice(1) : path.slice(1, slash)),
    key,
    query,
    headers: request.headers,
  };
}
