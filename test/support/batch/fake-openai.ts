import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChatReply, yes } from '#support/batch/chat-reply.ts';

interface Line {
  readonly custom_id: string;
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

interface Job {
  readonly id: string;
  readonly token: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly lines: readonly Line[];
  status: string;
  /** By output file, in the order that the file has them. */
  outputs: { output: readonly string[]; errors: readonly string[] };
}

export interface Finish {
  readonly status?: 'completed' | 'failed' | 'expired' | 'cancelled';
  /** What the output or error file says of one request; null: neither has it. */
  readonly reply?: (body: unknown) => ChatReply | null;
  readonly atSeconds?: number;
  readonly code?: string;
  /** Only this job. */
  readonly only?: string;
}

/** OpenAI's files, batches and chat completions on 127.0.0.1: jobs end when a test says so, and answer backwards. */
export class FakeOpenai {
  readonly jobs: Job[] = [];
  readonly requests: string[] = [];
  /** Status that the next request to a path gets instead of an answer. */
  readonly refusals = new Map<string, number>();
  /** The next job is made, and the answer lost. */
  loseNextAnswer = false;
  live: (body: unknown) => ChatReply = yes;
  #files = new Map<string, string>();
  #ended = new Map<string, number>();
  #codes = new Map<string, string>();
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Ends every job that is under way. */
  finish({ status = 'completed', reply = yes, atSeconds = 0, code, only }: Finish = {}): void {
    for (const job of this.jobs) {
      if (only !== undefined && job.id !== only) continue;
      if (job.status !== 'in_progress' && job.status !== 'cancelling') continue;
      const output: string[] = [];
      const errors: string[] = [];
      for (const { custom_id, body } of job.lines.toReversed()) {
        const answer = status === 'failed' ? null : reply(body);
        if (answer === null) continue;
        const response = { status_code: answer.status, request_id: 'r', body: answer.body };
        const line = JSON.stringify({ id: `l-${custom_id}`, custom_id, response, error: null });
        (answer.status === 200 ? output : errors).push(line);
      }
      job.outputs = { output, errors };
      job.status = status;
      this.#ended.set(job.id, atSeconds);
      if (code !== undefined) this.#codes.set(job.id, code);
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake');
    const call = `${request.method} ${pathname.replaceAll(/(batch|file)-\d+/g, '$1')}`;
    this.requests.push(call);
    const refusal = this.refusals.get(call);
    if (refusal !== undefined) return send(response, { error: { code: 'refused' } }, refusal);
    const id = pathname.split('/')[3] ?? '';
    switch (call) {
      case 'POST /v1/chat/completions': {
        const { status, body } = this.live(JSON.parse(text));
        return send(response, body, status);
      }
      case 'POST /v1/files': {
        const file = `file-${this.#files.size + 1}`;
        this.#files.set(file, readMultipart(request, text));
        return send(response, { id: file, object: 'file', purpose: 'batch' });
      }
      case 'POST /v1/batches': {
        const job = this.#create(JSON.parse(text));
        if (!this.loseNextAnswer) return send(response, this.#describe(job));
        this.loseNextAnswer = false;
        response.destroy();
        return;
      }
      case 'GET /v1/batches': {
        const newestFirst = this.jobs.toReversed();
        const from = newestFirst.findIndex((job) => job.id === searchParams.get('after')) + 1;
        const page = newestFirst.slice(from, from + 2);
        return send(response, {
          object: 'list',
          data: page.map((job) => this.#describe(job)),
          has_more: from + 2 < newestFirst.length,
        });
      }
      case 'GET /v1/batches/batch':
        return send(response, this.#describe(this.#jobOf(id)));
      case 'POST /v1/batches/batch/cancel': {
        const job = this.#jobOf(id);
        if (job.status !== 'in_progress') return send(response, { error: { code: 'invalid_request' } }, 409);
        job.status = 'cancelling';
        return send(response, this.#describe(job));
      }
      default: {
        const match = /^\/v1\/files\/(batch-\d+)-(output|errors)\/content$/.exec(pathname);
        if (match === null) return send(response, { error: { code: 'unknown_route' } }, 404);
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        for (const line of this.#jobOf(match[1]!).outputs[match[2] as 'output' | 'errors']) {
          if (!response.write(`${line}\n`)) await once(response, 'drain');
        }
        response.end();
      }
    }
  }

  #create(request: Record<string, unknown>): Job {
    const text = this.#files.get(String(request['input_file_id'])) ?? '';
    const job: Job = {
      id: `batch-${this.jobs.length + 1}`,
      token: (request['metadata'] as Record<string, string>)['assize-token'] ?? '',
      request,
      lines: text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
      status: 'in_progress',
      outputs: { output: [], errors: [] },
    };
    this.jobs.push(job);
    return job;
  }

  #jobOf(id: string): Job {
    const job = this.jobs.find((known) => known.id === id);
    if (job === undefined) throw new Error(`Expected a job that was made, got "${id}".`);
    return job;
  }

  #describe({ id, token, status, outputs }: Job) {
    const code = this.#codes.get(id);
    return {
      id,
      object: 'batch',
      status,
      metadata: { 'assize-token': token },
      [`${status}_at`]: this.#ended.get(id),
      ...(outputs.output.length > 0 && { output_file_id: `${id}-output` }),
      ...(outputs.errors.length > 0 && { error_file_id: `${id}-errors` }),
      ...(code !== undefined && { errors: { data: [{ code, message: 'row text' }] } }),
    };
  }
}

/** The file of a form; what is sent must be as long as it says, and meant for batches. */
function readMultipart(request: IncomingMessage, text: string): string {
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
  const [, purpose, file] = text.split(`--${boundary}`);
  const length = Number(request.headers['content-length']);
  if (length !== Buffer.byteLength(text) || !purpose?.includes('\r\n\r\nbatch\r\n') || file === undefined)
    throw new Error('Expected a form with purpose batch, a file, and its length.');
  return file.slice(file.indexOf('\r\n\r\n') + 4, -2);
}

function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
