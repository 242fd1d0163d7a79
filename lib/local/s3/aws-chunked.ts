import { AwsError } from '#local/gateway/aws-error.ts';

export interface DecodedBody {
  readonly body: Buffer;
  /** Trailing headers, in lower case: the checksum that the SDK computed while it was sending. */
  readonly trailers: Readonly<Record<string, string>>;
}

const LINE_END = '\r\n';

/**
 * Decodes `Content-Encoding: aws-chunked`: `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n … 0\r\n<trailers>\r\n`.
 * @param declaredLength `x-amz-decoded-content-length`, checked when given
 * @throws AwsError `IncompleteBody`
 */
export function decodeAwsChunked(encoded: Buffer, declaredLength: number | undefined): DecodedBody {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = encoded.indexOf(LINE_END, at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(encoded.toString('latin1', at, lineEnd), 16);
    const from = lineEnd + LINE_END.length;
    if (Number.isNaN(size) || from + size > encoded.length) {
      throw new AwsError('IncompleteBody', 'The request body ended before its last chunk.');
    }
    at = from;
    if (size === 0) break;
    pieces.push(encoded.subarray(from, from + size));
    at = from + size + LINE_END.length;
  }
  const body = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  if (declaredLength !== undefined && body.length !== declaredLength) {
    throw new AwsError('IncompleteBody', `Expected ${declaredLength} bytes, came ${body.length}.`);
  }
  return { body, trailers: readTrailers(encoded.toString('latin1', at)) };
}

function readTrailers(text: string): Readonly<Record<string, string>> {
  const lines = text.split(LINE_END).filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
