import type { ObservationErrorCode } from '#domain/observation.ts';
import type { ResponseHeaders } from '#targets/answers/parsed-answer.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import type { Fault } from '#targets/transport/fault.ts';
import { readRetryAfterMs } from '#targets/transport/retry-after.ts';
import { isPermanentStatus, isRetriedStatus } from '#targets/transport/retry-policy.ts';
import { textHeader } from '#targets/transport/text-header.ts';

/**
 * Error codes of services that messages may repeat. Any other text of an answer stays out of them: it can hold the row or
 * the credential.
 */
const knownCodes: ReadonlySet<unknown> = new Set([
  // OpenAI and those that speak its language
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
  // Anthropic
  'api_error',
  'authentication_error',
  'billing_error',
  'not_found_error',
  'overloaded_error',
  'permission_error',
  'rate_limit_error',
  'request_too_large',
  'timeout_error',
  // AWS
  'AccessDeniedException',
  'ConflictException',
  'ExpiredTokenException',
  'InternalServerException',
  'ModelError',
  'ModelErrorException',
  'ModelNotReadyException',
  'ModelStreamErrorException',
  'ModelTimeoutException',
  'ResourceNotFoundException',
  'ServiceException',
  'ServiceQuotaExceededException',
  'ServiceUnavailableException',
  'ThrottlingException',
  'TooManyRequestsException',
  'UnrecognizedClientException',
  'ValidationException',
  'function_error',
]);

const unknownVersionCodes: ReadonlySet<unknown> = new Set(['model_not_found', 'unknown_model']);
/** AWS tells some of these with status 400. */
const throttledCodes: ReadonlySet<unknown> = new Set(['ThrottlingException', 'TooManyRequestsException']);

/**
 * The fault that an HTTP status other than 2xx stands for.
 *
 * @param body the answer, read as JSON where it is JSON.
 */
export function statusFault(
  site: CallSite,
  status: number,
  body: unknown,
  headers: ResponseHeaders,
  nowMs: number,
): Fault {
  const serviceCode = codeOf(body, headers);
  const { code, advice } = explain(site, status, serviceCode);
  const said = knownCodes.has(serviceCode) ? ` (${serviceCode})` : '';
  return {
    error: {
      code,
      message: `Expected ${site.request} to answer with status 200, got ${status}${said}. ${advice}`,
    },
    retried: code !== 'rejected' && (isRetriedStatus(status) || throttledCodes.has(serviceCode)),
    ...(isPermanent(code, status, serviceCode) && { permanent: true }),
    retryAfterMs: readRetryAfterMs(textHeader(headers, 'retry-after'), nowMs),
  };
}

/** Whether every row is answered so: about who asks, or about what is asked for. */
function isPermanent(code: ObservationErrorCode, status: number, serviceCode: unknown): boolean {
  if (code !== 'rejected' && code !== 'unknown-version') return false;
  return code === 'unknown-version' || serviceCode === 'insufficient_quota' || isPermanentStatus(status);
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
  if (serviceCode === 'insufficient_quota') {
    return { code: 'rejected', advice: 'The account has no credit left: top it up, then ask for a rerun.' };
  }
  if (status === 429 || throttledCodes.has(serviceCode)) {
    return { code: 'throttled', advice: 'Lower target.concurrency in suite.yaml or raise the quota.' };
  }
  if (status === 408) return { code: 'timeout', advice: 'The target gave up waiting for the request.' };
  if (status >= 500) return { code: 'server-error', advice: 'The target failed; its own log says why.' };
  if (status === 401 || status === 403) {
    return {
      code: 'rejected',
      advice:
        site.rights ??
        (site.secretRef === undefined
          ? 'Name a credential with target.secretRef in suite.yaml.'
          : `Is the credential at ${site.secretRef} the right one?`),
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

/**
 * The machine-readable code of an error: in the body `{"error": {"code" | "type"}}`, `{"error": "…"}`, `{"code"}` or
 * `{"__type"}`, at AWS also in a header.
 */
function codeOf(body: unknown, headers: ResponseHeaders): unknown {
  const named = textHeader(headers, 'x-amzn-errortype');
  if (named !== undefined) return named.split(':')[0];
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, code, __type } = body as { error?: unknown; code?: unknown; __type?: unknown };
  if (typeof __type === 'string') return __type.split('#').at(-1);
  if (typeof error !== 'object' || error === null) return error ?? code;
  const { code: inner, type } = error as { code?: unknown; type?: unknown };
  return inner ?? type;
}
