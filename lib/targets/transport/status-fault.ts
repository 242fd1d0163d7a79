import type { ObservationErrorCode } from '#domain/observation.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import type { Fault } from '#targets/transport/fault.ts';
import { isRetriedStatus } from '#targets/transport/retry-policy.ts';

/**
 * Error codes of services that messages may repeat. Any other text of an answer stays out of them: it can hold the row or
 * the credential.
 */
const knownCodes: ReadonlySet<unknown> = new Set([
  'content_filter',
  'context_length_exceeded',
  'insufficient_quota',
  'invalid_api_key',
  'invalid_request',
  'invalid_request_error',
  'model_not_found',
  'rate_limit_exceeded',
  'server_error',
  'unknown_model',
  'unknown_route',
]);

const unknownVersionCodes: ReadonlySet<unknown> = new Set(['model_not_found', 'unknown_model']);

/**
 * The fault that an HTTP status other than 2xx stands for.
 *
 * @param body the answer, read as JSON where it is JSON.
 */
export function statusFault(site: CallSite, status: number, body: unknown, retryAfterMs?: number): Fault {
  const serviceCode = codeOf(body);
  const { code, advice } = explain(site, status, serviceCode);
  const said = knownCodes.has(serviceCode) ? ` (${serviceCode})` : '';
  return {
    error: {
      code,
      message: `Expected ${site.request} to answer with status 200, got ${status}${said}. ${advice}`,
    },
    retried: isRetriedStatus(status),
    retryAfterMs,
  };
}

function explain(
  site: CallSite,
  status: number,
  serviceCode: unknown,
): { code: ObservationErrorCode; advice: string } {
  if (status === 404 || unknownVersionCodes.has(serviceCode)) {
    const version = site.version === undefined ? 'this path' : `"${site.version}" at this path`;
    return {
      code: 'unknown-version',
      advice: `Does the target serve ${version}? Correct target.endpoint or the version's name in suite.yaml.`,
    };
  }
  if (status === 429) {
    return { code: 'throttled', advice: 'Lower target.concurrency in suite.yaml or raise the quota.' };
  }
  if (status === 408) return { code: 'timeout', advice: 'The target gave up waiting for the request.' };
  if (status >= 500) return { code: 'server-error', advice: 'The target failed; its own log says why.' };
  if (status === 401 || status === 403) {
    return {
      code: 'rejected',
      advice:
        site.secretRef === undefined
          ? 'Name a credential with target.secretRef in suite.yaml.'
          : `Is the credential at ${site.secretRef} the right one?`,
    };
  }
  if (status >= 300 && status < 400) {
    return {
      code: 'rejected',
      advice: 'Redirects are not followed: set target.endpoint in suite.yaml to the final address.',
    };
  }
  return { code: 'rejected', advice: 'Check target.parameters and the prompt in suite.yaml.' };
}

/** The machine-readable code in an error body: `{"error": {"code"}}`, `{"error": "…"}` or `{"code"}`. */
function codeOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, code } = body as { error?: unknown; code?: unknown };
  if (typeof error === 'object' && error !== null) return (error as { code?: unknown }).code;
  return error ?? code;
}
