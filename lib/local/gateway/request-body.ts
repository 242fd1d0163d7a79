import type { IncomingMessage } from 'node:http';
import { AwsError } from '#local/gateway/aws-error.ts';

/** Largest body that is held in memory: a part of a multipart upload may be 5 GiB in AWS, here a quarter of one. */
const LARGEST_BODY_BYTES = 256 * 1024 * 1024;

/** @throws AwsError when the body is too large */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LARGEST_BODY_BYTES) {
        reject(new AwsError('EntityTooLarge', `The local cloud takes at most ${LARGEST_BODY_BYTES} bytes.`));
        request.destroy();
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** @throws AwsError `SerializationException` */
export async function readJsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request);
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new AwsError('SerializationException', 'The request body is not JSON.');
  }
}
