import type { Dispatcher } from 'undici';
import type { ObservationErrorCode } from '#domain/observation.ts';
import {
  type ParsedAnswer,
  Problem,
  type ResponseHeaders,
  ServiceFailure,
} from '#targets/answers/parsed-answer.ts';
import type { PreparedRequest } from '#targets/provider.ts';
import { readJson, UnreadableBody } from '#targets/transport/answer-body.ts';
import { CutOffStream } from '#targets/transport/answer-stream.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import { connectionFault } from '#targets/transport/connection-fault.ts';
import { estimateTokens } from '#targets/transport/estimate-tokens.ts';
import type { Fault } from '#targets/transport/fault.ts';
import { HttpTry, type TryLimits, type TryOwner, type TryResult } from '#targets/transport/http-try.ts';
import { type RetryPolicy, retryDelayMs } from '#targets/transport/retry-policy.ts';
import type { SignRequest } from '#targets/transport/role-signer.ts';
import { statusFault } from '#targets/transport/status-fault.ts';
import { StoredCall, type StoredCalls } from '#targets/transport/stored-call.ts';
import { textHeader } from '#targets/transport/text-header.ts';
import { readLimits } from '#targets/transport/told-limits.ts';
import { unsignedFault } from '#targets/transport/unsigned-fault.ts';
import type { Outcome, Told } from '#workflow/target-port.ts';

/** What all calls of one prepared target share. */
export interface PreparedCalls {
  readonly pool: Dispatcher;
  readonly path: string;
  /** From the question mark on, or empty. */
  readonly query: string;
  /** Name, value, name, value. */
  readonly headers: string[];
  /** Authorises each request by itself; null: the headers do. */
  readonly sign: SignRequest | null;
  readonly request: PreparedRequest;
  /** Where requests and answers go through a bucket; null: they do not. */
  readonly stored: StoredCalls | null;
  /** Tokens are estimated where an answer does not tell them. */
  readonly countsTokens: boolean;
  readonly site: CallSite;
  readonly limits: TryLimits;
  readonly retry: RetryPolicy;
  /** A row that is turned away is given back at once. */
  readonly isPaced: boolean;
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
  #try: HttpTry | StoredCall | undefined;
  #tries = 0;
  #told: Told = {};
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
    const { sign, path, query, headers, stored } = this.#calls;
    this.#tries += 1;
    if (stored !== null) {
      // It remembers what the tries before have reached.
      const call = this.#try instanceof StoredCall ? this.#try : new StoredCall(stored, this.#body);
      this.#try = call;
      call.send(this);
      return;
    }
    if (sign === null) {
      this.#dispatch(headers);
      return;
    }
    sign(path, query, headers, this.#body).then(
      (signed) => this.#dispatch(signed),
      () => this.#giveUp(unsignedFault(this.#calls.site), 0),
    );
  }

  #dispatch(headers: string[]): void {
    if (this.#settled) return;
    const { pool, path, query, limits, request } = this.#calls;
    this.#try = new HttpTry(this, limits, request.openStream);
    pool.dispatch(
      { path: path + query, method: 'POST', headers, body: this.#body, headersTimeout: 0, bodyTimeout: 0 },
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
    const firstTokenMs = result.kind === 'answer' ? result.firstTokenMs : null;
    const timed = firstTokenMs === null ? { latencyMs } : { latencyMs, firstTokenMs };
    this.#resolve({
      ok: true,
      answer: { ...this.#counted(answered), ...timed, tries: this.#tries },
      ...this.#told,
    });
  }

  #counted(answered: ParsedAnswer): ParsedAnswer & { readonly tokensEstimated?: true } {
    if (!this.#calls.countsTokens || (answered.inputTokens !== null && answered.outputTokens !== null))
      return answered;
    return { ...answered, ...estimateTokens(answered, this.#body) };
  }

  #read(result: TryResult): ParsedAnswer | Fault {
    const { site, limits } = this.#calls;
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
      case 'fault':
        return result.fault;
      case 'answer':
        break;
    }
    const { status, headers, chunks, stream } = result;
    if (this.#calls.isPaced) this.#told = readLimits(headers);
    if (stream !== null) return this.#judge(stream.end(), headers);
    const json = readJson(
      chunks,
      textHeader(headers, 'content-encoding')?.toLowerCase(),
      limits.maxAnswerBytes,
    );
    if (status < 200 || status >= 300) return statusFault(site, status, json, headers, this.#calls.now());
    if (json instanceof UnreadableBody) return this.#unreadable(json, headers);
    return this.#judge(this.#calls.request.parse(json, headers), headers);
  }

  #judge(
    parsed: ParsedAnswer | Problem | ServiceFailure | CutOffStream,
    headers: ResponseHeaders,
  ): ParsedAnswer | Fault {
    const { site, now } = this.#calls;
    if (parsed instanceof ServiceFailure) {
      return statusFault(site, parsed.status, { code: parsed.code }, headers, now());
    }
    if (parsed instanceof CutOffStream) {
      const message = `Expected the stream of ${site.request} to end with ${parsed.expected}, got its end before that. Is a proxy in between that ends long answers?`;
      return { error: { code: 'connection', message }, retried: true };
    }
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
    const { retry, random, sleep, signal, isPaced } = this.#calls;
    const isGivenBack = isPaced && fault.error.code === 'throttled';
    const delayMs =
      fault.retried && !isGivenBack ? retryDelayMs(retry, this.#tries, fault.retryAfterMs, random) : null;
    if (delayMs !== null) {
      const again = () => {
        if (!this.#settled) this.send();
      };
      // The sleep fails only where the signal ends it, and then abort() has settled this call.
      sleep(delayMs, signal).then(again, again);
      return;
    }
    this.#giveUp(fault, latencyMs);
  }

  #giveUp(fault: Fault, latencyMs: number): void {
    if (!this.#settle()) return;
    const { retry, isPaced } = this.#calls;
    const asked = fault.retryAfterMs;
    const isWaitedFor = !isPaced && asked !== undefined && asked <= retry.maxRetryAfterMs;
    this.#resolve({
      ok: false,
      error: fault.error,
      ...(fault.permanent === true && { permanent: true }),
      tries: this.#tries,
      latencyMs,
      ...(asked !== undefined && !isWaitedFor && { retryAfterMs: asked }),
      ...this.#told,
    });
  }

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#calls.inFlight.delete(this);
    return true;
  }
}

/** The kind of a body that is not JSON, told by its media type: the body itself may hold anything. */
function describeBody(headers: ResponseHeaders): string {
  const [mediaType = ''] = textHeader(headers, 'content-type')?.split(';') ?? [];
  if (mediaType.trim().toLowerCase() === 'text/html') return 'an HTML page';
  if (/json$/i.test(mediaType.trim())) return 'JSON that is malformed or cut off';
  return 'something else';
}
