import type { Dispatcher } from 'undici';

/** What one request came to. */
export type TryResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: ResponseHeaders;
      readonly chunks: readonly Buffer[];
    }
  | { readonly kind: 'timeout' | 'too-large' }
  | { readonly kind: 'failed'; readonly error: unknown };

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

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
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #startedAt = 0;
  #status = 0;
  #headers: ResponseHeaders = {};
  #bytes = 0;

  constructor(owner: TryOwner, limits: TryLimits) {
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
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.maxAnswerBytes) this.#cutOff({ kind: 'too-large' });
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#end({ kind: 'answer', status: this.#status, headers: this.#headers, chunks: this.#chunks });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#end({ kind: 'failed', error });
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
