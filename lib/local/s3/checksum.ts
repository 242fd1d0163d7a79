import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const digests: Readonly<Record<string, (body: Buffer) => string>> = {
  crc32(body) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc32(body));
    return bytes.toString('base64');
  },
  sha1: (body) => createHash('sha1').update(body).digest('base64'),
  sha256: (body) => createHash('sha256').update(body).digest('base64'),
};

/** @returns the checksum in base64, as S3 writes it; undefined for an algorithm that is not computed here */
export function digestOf(algorithm: string, body: Buffer): string | undefined {
  return digests[algorithm]?.(body);
}

/** Headers that begin like a checksum and are none. */
const notChecksums = new Set(['x-amz-checksum-mode', 'x-amz-checksum-algorithm', 'x-amz-checksum-type']);

const CHECKSUM_PREFIX = 'x-amz-checksum-';

/**
 * Compares a body with every checksum that came with it.
 * @throws AwsError `BadDigest` for a wrong one, 501 for an algorithm that is not computed here
 */
export function verifyChecksums(body: Buffer, headers: Headers): void {
  const md5 = headers['content-md5'];
  if (md5 !== undefined && createHash('md5').update(body).digest('base64') !== md5) {
    throw badDigest('Content-MD5');
  }
  const sha256 = headers['x-amz-content-sha256'];
  if (typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)) {
    if (createHash('sha256').update(body).digest('hex') !== sha256) {
      throw new AwsError(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
  }
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith(CHECKSUM_PREFIX) || notChecksums.has(name) || value === undefined) continue;
    const algorithm = name.slice(CHECKSUM_PREFIX.length);
    const digest = digestOf(algorithm, body);
    if (digest === undefined) throw notEmulated(`the checksum ${algorithm}; use CRC32, SHA1 or SHA256`);
    if (digest !== value) throw badDigest(algorithm.toUpperCase());
  }
}

function badDigest(name: string): AwsError {
  return new AwsError('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
}
