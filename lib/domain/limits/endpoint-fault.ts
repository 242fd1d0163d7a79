import type { ObservationErrorCode } from '#domain/observation.ts';

/** What an endpoint failed with, and how often; holds no row, no answer and no credential. */
export interface EndpointFault {
  /** Scheme, host and port, e.g. `https://models.example.com`. */
  readonly origin: string;
  readonly code: ObservationErrorCode;
  /** Of the last call that failed: what was expected, what came, and what to do. */
  readonly message: string;
  /** Calls that failed one after the other; tries of the same call are not counted. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

/** A call that failed, and when. */
export type Failure = Pick<EndpointFault, 'origin' | 'code' | 'message'> & { readonly atMs: number };

/** @param earlier failures before it, with no answer in between; null: none. */
export function withFailure(
  earlier: EndpointFault | null,
  { origin, code, message, atMs }: Failure,
): EndpointFault {
  return {
    origin,
    code,
    message,
    failures: (earlier?.failures ?? 0) + 1,
    firstAtMs: earlier?.firstAtMs ?? atMs,
    lastAtMs: atMs,
  };
}

/** The newer of two, counting the failures of both: workers that ask the same endpoint, or an endpoint that is still dead. */
export function joinFaults(earlier: EndpointFault | null | undefined, later: EndpointFault): EndpointFault {
  if (earlier == null) return later;
  const newest = later.lastAtMs >= earlier.lastAtMs ? later : earlier;
  return {
    ...newest,
    failures: earlier.failures + later.failures,
    firstAtMs: Math.min(earlier.firstAtMs, later.firstAtMs),
  };
}

/**
 * `http://127.0.0.1:8080 failed 20 calls in a row (connection) from … to …: Expected … to answer, …`; several sentences, the
 * last of which says what to do.
 */
export function describeFault(fault: EndpointFault): string {
  return `${failuresOf(fault)} ${between(fault.firstAtMs, fault.lastAtMs)}: ${fault.message}`;
}

/** `http://127.0.0.1:8080 failed 20 calls in a row (connection)` */
export function failuresOf({ origin, code, failures }: EndpointFault): string {
  return `${origin} failed ${failures === 1 ? '1 call' : `${failures} calls in a row`} (${code})`;
}

function between(firstAtMs: number, lastAtMs: number): string {
  const [first, last] = [instant(firstAtMs), instant(lastAtMs)];
  return first === last ? `at ${first}` : `from ${first} to ${last}`;
}

/** To the second: nobody looks for a failure closer than that. */
function instant(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`;
}
