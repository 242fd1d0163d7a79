import type { Dispatcher } from 'undici';
import type { ObservationErrorCode } from '#domain/observation.ts';
import { type PreparedRequest, Problem } from '#targets/provider.ts';
import { readJson, UnreadableBody } from '#targets/transport/answer-body.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import { connectionFault } from '#targets/transport/connection-fault.ts';
import type { Fault } from '#targets/transport/fault.ts';
import {
  HttpTry,
  type ResponseHeaders,
  type TryLimits,
  type TryOwner,
  type TryResult,
} from '#targets/transport/http-try.ts';
import { readRetryAfterMs } from '#targets/transport/retry-after.ts';
import { type RetryPolicy, retryDelayMs } from '#targets/transport/retry-policy.ts';
import { statusFault } from '#targets/transport/status-fault.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** What all calls of one prepared target share. */
export interface PreparedCalls {
  readonly pool: Dispatcher;
  readonly path: string;
  /** Name, value, name, value. */
  readonly headers: string[];
  readonly request: PreparedRequest;
  readonly site: CallSite;
  readonly limits: TryLimits;
  readonly retry: RetryPolicy;
  readonly random: () => number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  readonly signal: AbortSignal | undefined;
  /** Calls that an abort must end. */
  readonly inFlight: Set<RowCall>;
}

/** One row's request with its retries; settles its promise once. */
export class RowCall implements TryOwner {
  readonly #calls: PreparedCalls;
  readonly #body: string;
  readonly #resolve: (outcome: Outcome) => void;
  readonly #reject: (reason: unknown) => void;
  #try: HttpTry | undefined;
  #tries = 0;
  #settled = false;

  constructor(
    calls: PreparedCalls,
    body: string,
    resolve: (outcome: Outcome) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#calls = calls;
    this.#body = body;
    this.#resolve = resolve;
    this.#reject = reject;
    calls.inFlight.add(this);
  }

  send(): void {
    const { pool, path, headers, limits } = this.#calls;
    this.#tries += 1;
    this.#try = new HttpTry(this, limits);
    pool.dispatch(
      { path, method: 'POST', headers, body: this.#body, headersTimeout: 0, bodyTimeout: 0 },
      this.#try,
    );
  }

  abort(reason: unknown): void {
    if (!this.#settle()) return;
    this.#try?.cancel();
    this.#reject(reason);
  }

  onTryEnd(result: TryResult, latencyMs: number): void {
    const answered = this.#read(result);
    if ('error' in answered) {
      this.#retryOrGiveUp(answered, latencyMs);
      return;
    }
    if (!this.#settle()) return;
    this.#resolve({ ok: true, answer: { ...answered, latencyMs, tries: this.#tries } });
  }

  #read(result: TryResult) {
    const { site, limits, request } = this.#calls;
    switch (result.kind) {
      case 'failed':
        return connectionFault(site, result.error);
      case 'timeout':
        return this.#fault(
          'timeout',
          `Expected ${site.request} to answer within ${limits.timeoutMs} ms, got no complete answer. Raise target.timeoutMs in suite.yaml if the target needs longer.`,
        );
      case 'too-large':
        return this.#tooLarge();
      case 'answer':
        break;
    }
    const { status, headers, chunks } = result;
    const json = readJson(
      chunks,
      textHeader(headers, 'content-encoding')?.toLowerCase(),
      limits.maxAnswerBytes,
    );
    if (status < 200 || status >= 300) {
      const retryAfterMs = readRetryAfterMs(textHeader(headers, 'retry-after'), this.#calls.now());
      return statusFault(site, status, json, retryAfterMs);
    }
    if (json instanceof UnreadableBody) return this.#unreadable(json, headers);
    const parsed = request.parse(json);
    if (!(parsed instanceof Problem)) return parsed;
    return this.#fault(
      'malformed-answer',
      `${parsed.message} in the answer of ${site.request}. Does target.provider in suite.yaml fit the endpoint?`,
    );
  }

  #unreadable({ reason }: UnreadableBody, headers: ResponseHeaders): Fault {
    if (reason === 'too-large') return this.#tooLarge();
    const what =
      reason === 'not-json' ? describeBody(headers) : 'a content-encoding other than gzip, deflate or br';
    return this.#fault(
      'malformed-answer',
      `Expected JSON from ${this.#calls.site.request}, got ${what}. Does target.endpoint in suite.yaml name the API itself?`,
    );
  }

  #tooLarge(): Fault {
    const { site, limits } = this.#calls;
    return this.#fault(
      'answer-too-large',
      `Expected an answer of at most ${limits.maxAnswerBytes} bytes from ${site.request}, got more. Raise target.maxAnswerBytes in suite.yaml if that is right.`,
    );
  }

  #fault(code: ObservationErrorCode, message: string): Fault {
    return { error: { code, message }, retried: false };
  }

  #retryOrGiveUp(fault: Fault, latencyMs: number): void {
    const { retry, random, sleep, signal } = this.#calls;
    const delayMs = fault.retried ? retryDelayMs(retry, this.#tries, fault.retryAfterMs, random) : null;
    if (delayMs !== null) {
      const again = () => {
        if (!this.#settled) this.send();
      };
      // The sleep fails only where the signal ends it, and then abort() has settled this call.
      sleep(delayMs, signal).then(again, again);
      return;
    }
    if (!this.#settle()) return;
    const asked = fault.retryAfterMs;
    this.#resolve({
      ok: false,
      error: fault.error,
      tries: this.#tries,
      latencyMs,
      ...(asked !== undefined && asked > retry.maxRetryAfterMs ? { retryAfterMs: asked } : {}),
    });
  }

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#calls.inFlight.delete(this);
    return true;
  }
}

function textHeader(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** The kind of a body that is not JSON, told by its media type: the body itself may hold anything. */
function describeBody(headers: ResponseHeaders): string {
  const [mediaType = ''] = textHeader(headers, 'content-type')?.split(';') ?? [];
  if (mediaType.trim().toLowerCase() === 'text/html') return 'an HTML page';
  if (/json$/i.test(mediaType.trim())) return 'JSON that is malformed or cut off';
  return 'something else';
}
