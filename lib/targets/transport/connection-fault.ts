import { RefusedHostError } from '#targets/hosts/pinned-lookup.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import type { Fault } from '#targets/transport/fault.ts';
import { isRetriedConnectionError } from '#targets/transport/retry-policy.ts';

/** Codes of Node, OpenSSL and undici: letters, digits and underscores, and never text from the other side. */
const errorCode = /^[A-Z][A-Z0-9_]{2,63}$/;

/** The fault that an error of the socket, of TLS or of the HTTP parser stands for. */
export function connectionFault(site: CallSite, error: unknown): Fault {
  if (error instanceof RefusedHostError) {
    return { error: { code: 'refused-host', message: error.message }, retried: false };
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
      message: `Expected ${site.request} to answer, but the connection failed (${code}). Is the target running, and is target.endpoint in suite.yaml right?`,
    },
    retried: isRetriedConnectionError(code),
  };
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && errorCode.test(code) ? code : 'unknown cause';
}
