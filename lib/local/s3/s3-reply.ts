import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { S3ActionReply } from '#local/emulators/fauxqs-types.ts';
import type { AwsError } from '#local/gateway/aws-error.ts';
import { escapeXml } from '#local/gateway/query-protocol.ts';

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
      const bytes = body === undefined ? 0 : Buffer.byteLength(body);
      if (statusCode !== 304 && statusCode !== 204) headers['content-length'] ??= bytes;
      response.writeHead(statusCode, headers);
      response.end(isHead ? undefined : body);
      return reply;
    },
  };
  return reply;
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
