import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AwsError } from '#local/gateway/aws-error.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

export function unescapeXml(text: string): string {
  return Object.entries(entities).reduceRight(
    (left, [letter, entity]) => left.replaceAll(entity, letter),
    text,
  );
}

/** Writes an answer of the AWS query protocol. @param result XML inside the operation's result element */
export function writeQueryAnswer(
  response: ServerResponse,
  namespace: string,
  operation: string,
  result: string,
): void {
  writeXml(
    response,
    200,
    `<${operation}Response xmlns="${namespace}"><${operation}Result>${result}</${operation}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${operation}Response>`,
  );
}

export function writeQueryError(response: ServerResponse, error: AwsError): void {
  writeXml(
    response,
    error.statusCode,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>` +
      `</Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}

function writeXml(response: ServerResponse, statusCode: number, xml: string): void {
  const text = `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
  response.writeHead(statusCode, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
