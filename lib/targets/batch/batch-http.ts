import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { SentStream } from '#targets/batch/sent-stream.ts';
import { readJson, UnreadableBody } from '#targets/transport/answer-body.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import { connectionFault } from '#targets/transport/connection-fault.ts';
import { type RetryPolicy, retryDelayMs } from '#targets/transport/retry-policy.ts';
import type { SignRequest } from '#targets/transport/role-signer.ts';
import { statusFault } from '#targets/transport/status-fault.ts';
import { textHeader } from '#targets/transport/text-header.ts';
import { BatchCallError } from '#workflow/batch/batch-call-error.ts';

/** An answer that is about a job, and no output file. */
const MAX_JSON_BYTES = 1024 * 1024;
/** Between two pieces of a file; the whole may take long. */
const IDLE_MS = 30_000;

export interface BatchHttpOptions {
  readonly pool: Dispatcher;
  readonly origin: string;
  /** From the question mark on, or empty. */
  readonly query: string;
  /** What authorises: name, value, name, value. */
  readonly headers: readonly string[];
  readonly sign: SignRequest | null;
  readonly site: Omit<CallSite, 'request'>;
  readonly retry: RetryPolicy;
  readonly random: () => number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  readonly signal: AbortSignal | undefined;
}

interface BatchRequestOptions {
  readonly contentType?: string;
  /** Anew for each try, since a stream comes once. */
  readonly body?: () => string | SentStream;
  /** Of a stream. */
  readonly bytes?: number;
  /** Done again it would do twice, so whoever asks looks first whether it was done. */
  readonly once?: true;
  /** Beside the query that the endpoint has. */
  readonly query?: Readonly<Record<string, string>>;
}

/** Calls of a batch interface: few, and none of them timed, so they go the plain way. */
export class BatchHttp {
  readonly #options: BatchHttpOptions;

  constructor(options: BatchHttpOptions) {
    this.#options = options;
  }

  /** @throws BatchCallError where there is no answer with status 2xx that is JSON. */
  async json(method: 'GET' | 'POST', path: string, options: BatchRequestOptions = {}): Promise<unknown> {
    const { headers, body } = await this.#ask(method, path, options);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.#read(body, method, path)) {
      bytes += chunk.length;
      if (bytes > MAX_JSON_BYTES) throw this.#unreadable(method, path);
      chunks.push(Buffer.from(chunk));
    }
    const json = readJson(chunks, textHeader(headers, 'content-encoding'), MAX_JSON_BYTES);
    if (json instanceof UnreadableBody) throw this.#unreadable(method, path);
    return json;
  }

  /** A file as it comes. @throws BatchCallError */
  async *file(path: string): AsyncGenerator<Uint8Array> {
    const { body } = await this.#ask('GET', path, {});
    yield* this.#read(body, 'GET', path);
  }

  async *#read(body: AsyncIterable<Uint8Array>, method: string, path: string): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      throw new BatchCallError(connectionFault(this.#site(method, path), error).error, true);
    }
  }

  async #ask(method: 'GET' | 'POST', path: string, options: BatchRequestOptions) {
    const { retry, random, sleep, signal, now } = this.#options;
    const site = this.#site(method, path);
    for (let tries = 1; ; tries += 1) {
      signal?.throwIfAborted();
      const fault = await this.#try(method, path, options).then(
        async (answer) => {
          const { statusCode: status, headers, body } = answer;
          if (status >= 200 && status < 300) return answer;
          const chunks: Buffer[] = [];
          for await (const chunk of body) if (chunks.length < 64) chunks.push(chunk as Buffer);
          const json = readJson(chunks, textHeader(headers, 'content-encoding'), MAX_JSON_BYTES);
          return statusFault(site, status, json instanceof UnreadableBody ? null : json, headers, now());
        },
        (error: unknown) => {
          signal?.throwIfAborted();
          if (!(error instanceof UnsentError)) throw error;
          const fault = connectionFault(site, error.cause);
          // The request may have come through, and a job that exists is not given up for a broken connection.
          return fault.error.code === 'refused-host' ? fault : { ...fault, isUnsure: true };
        },
      );
      if ('body' in fault) return fault;
      const isTried = fault.retried && options.once !== true;
      const delayMs = isTried ? retryDelayMs(retry, tries, fault.retryAfterMs, random) : null;
      if (delayMs === null) throw new BatchCallError(fault.error, fault.retried || 'isUnsure' in fault);
      await sleep(delayMs, signal);
    }
  }

  async #try(method: 'GET' | 'POST', path: string, options: BatchRequestOptions) {
    const { pool, origin, query, headers, sign, signal } = this.#options;
    const more = new URLSearchParams(options.query).toString();
    const whole = more === '' ? query : `${query === '' ? '?' : `${query}&`}${more}`;
    const body = options.body?.();
    const own = ['user-agent', 'assize'];
    if (body !== undefined) own.push('content-type', options.contentType ?? 'application/json');
    const named = [...own, ...headers];
    const signed = sign === null ? named : await this.#signed(sign, { method, path, whole, named, body });
    if (options.bytes !== undefined) signed.push('content-length', String(options.bytes));
    const sent = body instanceof SentStream ? Readable.from(body, { objectMode: false }) : body;
    const request = pool.request({
      origin,
      path: path + whole,
      method,
      headers: signed,
      headersTimeout: IDLE_MS,
      bodyTimeout: IDLE_MS,
      ...(sent !== undefined && { body: sent }),
      ...(signal !== undefined && { signal }),
    });
    return request.catch((error: unknown) => {
      if (body instanceof SentStream) body.throwIfFailed();
      throw new UnsentError(error);
    });
  }

  async #signed(
    sign: SignRequest,
    {
      method,
      path,
      whole,
      named,
      body,
    }: {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly whole: string;
      readonly named: readonly string[];
      readonly body: string | SentStream | undefined;
    },
  ): Promise<string[]> {
    try {
      return await sign(path, whole, named, typeof body === 'string' ? body : '', method);
    } catch {
      const { request } = this.#site(method, path);
      const message = `Expected credentials of this function's own role for ${request}, got none that can sign. On a laptop, sign in first (aws sso login) or set AWS_PROFILE.`;
      throw new BatchCallError({ code: 'missing-credential', message }, false);
    }
  }

  #site(method: string, path: string): CallSite {
    return { ...this.#options.site, request: `${method} ${this.#options.origin}${path}` };
  }

  #unreadable(method: string, path: string): BatchCallError {
    const { request } = this.#site(method, path);
    const message = `Expected JSON of at most ${MAX_JSON_BYTES} bytes from ${request}, got something else. Does target.endpoint in suite.yaml name the API itself, and has it a batch interface?`;
    return new BatchCallError({ code: 'malformed-answer', message }, false);
  }
}

/** The connection failed, and not what was to be sent. */
class UnsentError extends Error {
  constructor(cause: unknown) {
    super('unsent', { cause });
  }
}
