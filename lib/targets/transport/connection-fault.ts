import { RefusedHostError } from '#targets/hosts/pinned-lookup.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import type { Fault } from '#targets/transport/fault.ts';
import {
  isPermanentConnectionError,
  isRetriedConnectionError,
  NO_SUCH_NAME,
} from '#targets/transport/retry-policy.ts';

/** Codes of Node, OpenSSL and undici: letters, digits and underscores, and never text from the other side. */
const errorCode = /^[A-Z][A-Z0-9_]{2,63}$/;

/** The fault that an error of the socket, of TLS or of the HTTP parser stands for. */
export function connectionFault(site: CallSite, error: unknown): Fault {
  if (error instanceof RefusedHostError) {
    return { error: { code: 'refused-host', message: error.message }, retried: false, permanent: true };
  }
  const code = codeOf(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return {
      error: {
        code: 'timeout',
        message: `Expected ${site.request} to accept a connection, got none in time (${code}). Is the host reachable from here?`,
      },
      retried: false,
    };
  }
  return {
    error: {
      code: 'connection',
      message: `Expected ${site.request} to answer, but the connection failed (${code}). ${adviceOn(code)}`,
    },
    retried: isRetriedConnectionError(code),
    ...(isPermanentConnectionError(code) && { permanent: true }),
  };
}

function adviceOn(code: string): string {
  if (code === NO_SUCH_NAME) return 'No such host: correct target.endpoint in suite.yaml, or its DNS.';
  return isPermanentConnectionError(code)
    ? 'The connection is not trusted: have the target’s certificate renewed, or correct target.endpoint in suite.yaml.'
    : 'Is the target running, and is target.endpoint in suite.yaml right?';
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && errorCode.test(code) ? code : 'unknown cause';
}
