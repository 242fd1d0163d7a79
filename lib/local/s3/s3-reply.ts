import { randomBytes } from 'node:crypto';
import { ReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { ObjectBody, S3ActionReply } from '#local/emulators/fauxqs-types.ts';
import type { AwsError } from '#local/gateway/aws-error.ts';
import { escapeXml } from '#local/gateway/query-protocol.ts';
import { FileBody } from '#local/s3/file-body.ts';

/** A larger body goes from its file to the response piece by piece. */
const STREAMED_FROM_BYTES = 1024 * 1024;

/** Lets a fauxqs operation answer straight into an HTTP response. */
export function replyTo(response: ServerResponse, isHead: boolean): S3ActionReply {
  const headers: Record<string, string | number> = { 'x-amz-request-id': requestId() };
  let statusCode = 200;
  const reply: S3ActionReply = {
    header(name, value) {
      headers[name.toLowerCase()] = value;
      return reply;
    },
    status(code) {
      statusCode = code;
      return reply;
    },
    send(body) {
      const bytes = typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0);
      if (statusCode !== 304 && statusCode !== 204) headers['content-length'] ??= bytes;
      // Opens a file before the head is out: what cannot be read is an error and not half an answer.
      const content = isHead ? undefined : contentOf(body);
      response.writeHead(statusCode, headers);
      // A reader that goes away, or a file that breaks off, closes both ends; there is nobody left to be told.
      if (content instanceof ReadStream) pipeline(content, response, () => {});
      else response.end(content);
      return reply;
    },
  };
  return reply;
}

function contentOf(body: string | ObjectBody | undefined): string | Buffer | ReadStream | undefined {
  if (!(body instanceof FileBody)) return body as string | Buffer | undefined;
  return body.length > STREAMED_FROM_BYTES ? body.stream() : body.read();
}

/** Writes an S3 error. The answer to HEAD has no body. */
export function writeS3Error(response: ServerResponse, error: AwsError): void {
  const id = requestId();
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${error.code}</Code>` +
    `<Message>${escapeXml(error.message)}</Message><RequestId>${id}</RequestId></Error>`;
  response.writeHead(error.statusCode, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(xml),
    'x-amz-request-id': id,
  });
  response.end(response.req.method === 'HEAD' ? undefined : xml);
}

function requestId(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}
