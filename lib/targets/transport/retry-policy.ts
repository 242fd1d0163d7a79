/** How often and how long a row is retried in place. */
export interface RetryPolicy {
  /** Requests for one row, the first included; at least 1. */
  readonly maxTries: number;
  /** Ceiling of the first delay; it doubles with each try. */
  readonly baseDelayMs: number;
  /** Ceiling of any delay. */
  readonly maxDelayMs: number;
  /** The longest that the target may ask for before the row is given back instead. */
  readonly maxRetryAfterMs: number;
}

export const defaultRetryPolicy: Omit<RetryPolicy, 'maxTries'> = {
  baseDelayMs: 250,
  maxDelayMs: 8_000,
  maxRetryAfterMs: 10_000,
};

/** 529 is Anthropic's word for an overloaded service. */
const retriedStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504, 529]);
const retriedConnectionErrors: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  // undici's name for a connection that the other side closed.
  'UND_ERR_SOCKET',
]);

/** A resolver's word for a name that does not exist; one that could not find out says EAI_AGAIN. */
export const NO_SUCH_NAME = 'ENOTFOUND';

/** What OpenSSL and Node say of certificates that are not trusted, and of a port that speaks no TLS. */
const untrusted: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

export function isRetriedStatus(status: number): boolean {
  return retriedStatuses.has(status);
}

/** @param code Node's or undici's error code. */
export function isRetriedConnectionError(code: string): boolean {
  return retriedConnectionErrors.has(code);
}

/** Whether whoever asks again gets the same until somebody mends it. @param code Node's, OpenSSL's or undici's error code. */
export function isPermanentConnectionError(code: string): boolean {
  return code === NO_SUCH_NAME || untrusted.has(code);
}

/** A right that is missing, a redirect, a path or a version that nobody serves; not what a single row may be refused for. */
export function isPermanentStatus(status: number): boolean {
  return [301, 302, 307, 308, 401, 403, 404, 405, 410].includes(status);
}

/**
 * How long to wait before the next try, in milliseconds: full jitter under a doubling ceiling, and never before the time
 * that the target asked for.
 *
 * @param tries requests sent so far, at least 1.
 * @param retryAfterMs what the target asked for, if anything.
 * @param random uniform in [0, 1).
 * @returns null where the row should be given up.
 */
export function retryDelayMs(
  policy: RetryPolicy,
  tries: number,
  retryAfterMs: number | undefined,
  random: () => number,
): number | null {
  if (tries >= policy.maxTries) return null;
  if (retryAfterMs !== undefined && retryAfterMs > policy.maxRetryAfterMs) return null;
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (tries - 1));
  return (retryAfterMs ?? 0) + random() * ceiling;
}
