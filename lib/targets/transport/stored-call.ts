import type { Dispatcher } from 'undici';
import { sha256 } from '#domain/hash.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { StoredExchange } from '#targets/provider.ts';
import { readJson, UnreadableBody } from '#targets/transport/answer-body.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import { connectionFault } from '#targets/transport/connection-fault.ts';
import type { Fault } from '#targets/transport/fault.ts';
import { HttpTry, type TryLimits, type TryOwner, type TryResult } from '#targets/transport/http-try.ts';
import type { SignRequest } from '#targets/transport/role-signer.ts';
import { objectPath } from '#targets/transport/s3-prefix.ts';
import { statusFault } from '#targets/transport/status-fault.ts';
import { textHeader } from '#targets/transport/text-header.ts';
import { unsignedFault } from '#targets/transport/unsigned-fault.ts';

/** Between two looks for the answer: at first, and at most. */
const FIRST_LOOK_MS = 200;
const MAX_LOOK_MS = 5_000;
const LOOK_GROWTH = 1.5;

/** One host, and how requests to it are authorised. */
export interface StoredHost {
  readonly pool: Dispatcher;
  readonly site: CallSite;
  readonly sign: SignRequest | null;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
}

/** What all calls share that go through a bucket. */
export interface StoredCalls {
  readonly exchange: StoredExchange;
  readonly storage: StoredHost & { readonly sign: SignRequest };
  readonly service: StoredHost;
  readonly path: string;
  /** From the question mark on, or empty. */
  readonly query: string;
  readonly limits: TryLimits;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  readonly signal: AbortSignal | undefined;
}

interface Locations {
  readonly output: string;
  readonly failure: string | null;
}

type Answered = Extract<TryResult, { kind: 'answer' }>;
type Ended = Exclude<TryResult, { kind: 'answer' }>;

/**
 * One row's request to a service that takes it from a bucket and leaves the answer there. What one try has reached stays:
 * where only the look for the answer failed, the next try looks again and does not ask the model twice.
 */
export class StoredCall {
  readonly #calls: StoredCalls;
  readonly #body: string;
  #isStored = false;
  #locations: Locations | null = null;
  #isForbidden = false;
  #endMs = 0;
  /** Of the request to the service; 0: none was sent. */
  #sentAt = 0;
  #current: HttpTry | undefined;
  #cancelled = false;

  constructor(calls: StoredCalls, body: string) {
    this.#calls = calls;
    this.#body = body;
  }

  /** One try; tells the owner once what it came to. */
  send(owner: TryOwner): void {
    this.#endMs = performance.now() + this.#calls.limits.timeoutMs;
    if (this.#locations === null) this.#sentAt = 0;
    this.#run().then(
      (result) => {
        if (this.#cancelled) return;
        owner.onTryEnd(result, this.#sentAt === 0 ? 0 : performance.now() - this.#sentAt);
      },
      // Only the sleep fails, where the signal ends it, and then the call was cancelled.
      () => undefined,
    );
  }

  cancel(): void {
    this.#cancelled = true;
    this.#current?.cancel();
  }

  async #run(): Promise<TryResult> {
    if (!this.#isStored) {
      const refused = await this.#store();
      if (refused !== null) return refused;
      this.#isStored = true;
    }
    if (this.#locations === null) {
      const asked = await this.#invoke();
      if ('kind' in asked) return asked;
      this.#locations = asked;
    }
    return this.#await(this.#locations);
  }

  async #store(): Promise<TryResult | null> {
    const { storage, exchange } = this.#calls;
    const path = objectPath(this.#inputUri(), exchange.input) ?? '';
    const put = await this.#ask(storage, 'PUT', path, '', ['content-type', 'application/json'], this.#body);
    if (put.kind === 'failed') return { kind: 'fault', fault: connectionFault(storage.site, put.error) };
    if (put.kind !== 'answer' || put.status < 300) return put.kind === 'answer' ? null : put;
    return this.#refused(storage.site, put);
  }

  /** Equal requests have one name, so a copy of a message writes what is there already. */
  #inputUri(): string {
    const { bucket, prefix } = this.#calls.exchange.input;
    return `s3://${bucket}/${prefix}${sha256(this.#body)}.json`;
  }

  async #invoke(): Promise<Locations | TryResult> {
    const { service, exchange, path, query } = this.#calls;
    const told = exchange.headers(this.#inputUri());
    const asked = await this.#ask(service, 'POST', path, query, told, '');
    if (asked.kind !== 'answer') return asked;
    if (asked.status >= 300 || asked.status < 200) return this.#refused(service.site, asked);
    return this.#locationsIn(asked);
  }

  #locationsIn({ headers }: Answered): Locations | Ended {
    const { exchange, service } = this.#calls;
    const found = exchange.locations(headers);
    if (found instanceof Problem) return this.#malformed(`${found.message} from ${service.site.request}`);
    const [output, failure] = [found.output, found.failure].map((uri) =>
      uri === undefined ? null : objectPath(uri, exchange.output),
    );
    if (output == null || (failure === null && found.failure !== undefined)) {
      const { bucket, prefix } = exchange.output;
      return this.#malformed(
        `Expected ${service.site.request} to leave its answers below s3://${bucket}/${prefix}, got another place`,
      );
    }
    return { output, failure: failure ?? null };
  }

  /** Until the answer is there, the service says that there will be none, or the time is over. */
  async #await({ output, failure }: Locations): Promise<TryResult> {
    const { sleep, signal } = this.#calls;
    for (let pauseMs = FIRST_LOOK_MS; ; pauseMs = Math.min(pauseMs * LOOK_GROWTH, MAX_LOOK_MS)) {
      const answer = await this.#look(output);
      if (answer !== null) return answer;
      const failed = failure === null ? null : await this.#look(failure);
      if (failed?.kind === 'answer') return this.#failed();
      if (failed !== null) return failed;
      const leftMs = this.#endMs - performance.now();
      if (leftMs <= 0) return this.#overdue();
      await sleep(Math.min(pauseMs, leftMs), signal);
    }
  }

  /** What lies there; null: nothing yet, or S3 cannot tell now. */
  async #look(path: string): Promise<TryResult | null> {
    const { storage } = this.#calls;
    const found = await this.#ask(storage, 'GET', path, '', [], '');
    if (found.kind === 'timeout') return this.#overdue();
    if (found.kind !== 'answer' || found.status === 200) return found;
    // Without the right to list, S3 answers 403 for what is not there yet.
    this.#isForbidden = found.status === 403;
    const isEarly = [403, 404, 408, 429].includes(found.status) || found.status >= 500;
    return isEarly ? null : this.#refused(storage.site, found);
  }

  /** The service has left word that the model failed. What it left may hold the row, so it is not read. */
  #failed(): Ended {
    const { service, now } = this.#calls;
    this.#locations = null;
    return { kind: 'fault', fault: statusFault(service.site, 502, { code: 'ModelError' }, {}, now()) };
  }

  #overdue(): Ended {
    const { service, limits, exchange } = this.#calls;
    const { bucket, prefix } = exchange.output;
    const seen = this.#isForbidden
      ? ' S3 answered 403, as it does for what is not there and for what may not be read: is the prefix under asyncInference.outputArns in assize.yaml?'
      : '';
    const message = `Expected ${service.site.request} to leave an answer below s3://${bucket}/${prefix} within ${limits.timeoutMs} ms, got none.${seen} An endpoint that scales from zero needs minutes: raise target.timeoutMs in suite.yaml up to 170000, or keep an instance running.`;
    return { kind: 'fault', fault: { error: { code: 'timeout', message }, retried: false } };
  }

  #refused(site: CallSite, { status, headers, chunks }: Answered): Ended {
    const encoding = textHeader(headers, 'content-encoding')?.toLowerCase();
    const json = readJson(chunks, encoding, this.#calls.limits.maxAnswerBytes);
    const body = json instanceof UnreadableBody ? null : json;
    return { kind: 'fault', fault: statusFault(site, status, body, headers, this.#calls.now()) };
  }

  #malformed(message: string): Ended {
    const fault: Fault = {
      error: { code: 'malformed-answer', message: `${message}. Correct target.async in suite.yaml.` },
      retried: false,
    };
    return { kind: 'fault', fault };
  }

  /** One request, within what is left of the try's time. */
  async #ask(
    { pool, site, sign, headers }: StoredHost,
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    query: string,
    own: readonly string[],
    body: string,
  ): Promise<TryResult> {
    const named = [...headers, ...own];
    let signed = named;
    try {
      if (sign !== null) signed = await sign(path, query, named, body, method);
    } catch {
      return { kind: 'fault', fault: unsignedFault(site) };
    }
    const timeoutMs = Math.max(1, this.#endMs - performance.now());
    const { limits } = this.#calls;
    return new Promise((resolve) => {
      const owner: TryOwner = {
        onTryEnd: (result, latencyMs) => {
          if (method === 'POST' && latencyMs > 0) this.#sentAt = performance.now() - latencyMs;
          resolve(result);
        },
      };
      if (this.#cancelled) return;
      this.#current = new HttpTry(owner, { ...limits, timeoutMs });
      const sent = method === 'GET' ? {} : { body };
      pool.dispatch(
        { path: path + query, method, headers: signed, headersTimeout: 0, bodyTimeout: 0, ...sent },
        this.#current,
      );
    });
  }
}
