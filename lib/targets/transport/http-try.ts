import type { Dispatcher } from 'undici';
import type { ResponseHeaders } from '#targets/answers/parsed-answer.ts';
import type { AnswerStream } from '#targets/transport/answer-stream.ts';
import type { Fault } from '#targets/transport/fault.ts';

/** What one request came to. */
export type TryResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: ResponseHeaders;
      /** Empty where the answer was read as it came. */
      readonly chunks: readonly Buffer[];
      readonly stream: AnswerStream | null;
      /** From the first byte sent to the first token; null where it came in one piece. */
      readonly firstTokenMs: number | null;
    }
  | { readonly kind: 'timeout' | 'too-large' }
  /** Known already for what it is. */
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Told once what a try came to. */
export interface TryOwner {
  onTryEnd(result: TryResult, latencyMs: number): void;
}

export interface TryLimits {
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
}

/**
 * One request and its answer, as undici's own callbacks: a promise and a stream for each answer would cost more CPU than
 * the rest of the call. One timer bounds the whole try, so undici's two are off; it cannot be replaced by theirs, since
 * a target that sends a byte now and then never trips them.
 */
export class HttpTry implements Dispatcher.DispatchHandler {
  readonly #owner: TryOwner;
  readonly #limits: TryLimits;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  readonly #openStream: (() => AnswerStream) | undefined;
  #stream: AnswerStream | null = null;
  #firstTokenMs: number | null = null;
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #startedAt = 0;
  #status = 0;
  #headers: ResponseHeaders = {};
  #bytes = 0;

  /** @param openStream where answers are to be read as they are written. */
  constructor(owner: TryOwner, limits: TryLimits, openStream?: () => AnswerStream) {
    this.#openStream = openStream;
    this.#owner = owner;
    this.#limits = limits;
    this.#timer = setTimeout(HttpTry.#expire, limits.timeoutMs, this);
  }

  static #expire(self: HttpTry): void {
    self.#cutOff({ kind: 'timeout' });
  }

  /** Ends the request without telling the owner. */
  cancel(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#controller?.abort(new Error('cancelled'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have waited for a connection longer than it had.
    if (this.#ended) controller.abort(new Error('cancelled'));
    else this.#startedAt = performance.now();
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ResponseHeaders): void {
    // Informational answers come before the real one.
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    if (Number(headers['content-length']) > this.#limits.maxAnswerBytes) this.#cutOff({ kind: 'too-large' });
    if (this.#openStream !== undefined && status < 300) this.#beginStream(this.#openStream(), headers);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.maxAnswerBytes) this.#cutOff({ kind: 'too-large' });
    else if (this.#stream === null) this.#chunks.push(chunk);
    else this.#readAsItComes(this.#stream, chunk);
  }

  onResponseEnd(): void {
    this.#end({
      kind: 'answer',
      status: this.#status,
      headers: this.#headers,
      chunks: this.#chunks,
      stream: this.#stream,
      firstTokenMs: this.#firstTokenMs,
    });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#end({ kind: 'failed', error });
  }

  /** A service that does not stream answers in one piece, with the usual media type. */
  #beginStream(stream: AnswerStream, headers: ResponseHeaders): void {
    const type = headers['content-type'];
    const isStream = typeof type === 'string' && type.toLowerCase().startsWith(stream.mediaType);
    if (isStream && headers['content-encoding'] === undefined) this.#stream = stream;
  }

  #readAsItComes(stream: AnswerStream, chunk: Buffer): void {
    try {
      stream.push(chunk);
    } catch (error) {
      this.#cutOff({ kind: 'failed', error });
      return;
    }
    if (stream.hasBegun) this.#firstTokenMs ??= performance.now() - this.#startedAt;
  }

  #cutOff(result: TryResult): void {
    if (this.#ended) return;
    this.#end(result);
    this.#controller?.abort(new Error(result.kind));
  }

  #end(result: TryResult): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#owner.onTryEnd(result, this.#startedAt === 0 ? 0 : performance.now() - this.#startedAt);
  }
}
