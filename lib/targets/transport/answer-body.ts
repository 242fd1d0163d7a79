import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A body that could not be read, and why. */
export class UnreadableBody {
  readonly reason: 'too-large' | 'not-json' | 'unknown-encoding';

  constructor(reason: UnreadableBody['reason']) {
    this.reason = reason;
  }
}

const decoders: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/**
 * The JSON of a body. Compression is not asked for, but an answer that comes compressed once is read.
 *
 * @param maxBytes bound on the bytes after decoding.
 * @returns an `UnreadableBody` where there is none.
 */
export function readJson(chunks: readonly Buffer[], encoding: string | undefined, maxBytes: number): unknown {
  let bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  if (encoding !== undefined && encoding !== 'identity') {
    const decode = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
    if (decode === undefined) return new UnreadableBody('unknown-encoding');
    try {
      bytes = decode(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
      return new UnreadableBody(tooLarge ? 'too-large' : 'not-json');
    }
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return new UnreadableBody('not-json');
  }
}
