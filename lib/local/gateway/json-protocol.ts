import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '#local/gateway/aws-error.ts';

/** Writes an answer of the AWS JSON protocols. */
export function writeJson(
  response: ServerResponse,
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body ?? {});
  response.writeHead(statusCode, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
    ...headers,
  });
  response.end(text);
}

/** Writes an error of the AWS JSON protocols. */
export function writeJsonError(response: ServerResponse, error: AwsError): void {
  writeJson(
    response,
    error.statusCode,
    { __type: error.code, message: error.message },
    { 'x-amzn-errortype': error.code },
  );
}

/**
 * The operation that `X-Amz-Target` names.
 * @throws AwsError when the header is missing, as with clients that still speak the query protocol
 */
export function targetOperation(request: IncomingMessage): string {
  const target = request.headers['x-amz-target'];
  const operation = typeof target === 'string' ? target.split('.')[1] : undefined;
  if (operation) return operation;
  throw new AwsError(
    'MissingAction',
    'Expected an X-Amz-Target header: the local cloud speaks the AWS JSON protocol here. Use a client of 2024 or later.',
  );
}
