import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatReply } from '#support/batch/chat-reply.ts';

interface Job {
  readonly arn: string;
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
  status: string;
}

interface InputLine {
  readonly recordId: string;
  readonly modelInput: unknown;
}

/** What Converse answers `yes` with. */
export function converseYes(body: unknown): ChatReply {
  const { messages } = body as { messages: readonly { content: readonly { text: string }[] }[] };
  const question = messages.at(-1)?.content[0]?.text ?? '';
  return {
    status: 200,
    body: {
      output: { message: { role: 'assistant', content: [{ text: 'yes' }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: question.length, outputTokens: 1 },
    },
  };
}

/** Bedrock's invocation jobs and Converse, and S3 by path beside them, on 127.0.0.1. */
export class FakeBedrock {
  readonly jobs: Job[] = [];
  readonly requests: string[] = [];
  readonly files = new Map<string, string>();
  /** The next job is made, and the answer lost. */
  loseNextAnswer = false;
  live: (body: unknown) => ChatReply = converseYes;
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
  finish(status = 'Completed', reply: (body: unknown) => ChatReply = converseYes): void {
    for (const job of this.jobs) {
      if (job.status !== 'InProgress' && job.status !== 'Stopping') continue;
      job.status = status;
      const lines = this.linesOf(job).map(({ recordId, modelInput }) => {
        const { status: code, body } = reply(modelInput);
        const said =
          code === 200 ? { modelOutput: body } : { error: { errorCode: code, errorMessage: 'no' } };
        return `${JSON.stringify({ recordId, modelInput, ...said })}\n`;
      });
      const id = job.arn.split('/').at(-1);
      const uri = (job.request['outputDataConfig'] as { s3OutputDataConfig: { s3Uri: string } })
        .s3OutputDataConfig.s3Uri;
      this.files.set(pathOf(`${uri}${id}/input.jsonl.out`), lines.join(''));
      this.files.set(pathOf(`${uri}${id}/manifest.json.out`), '{"totalRecordCount":1}');
    }
  }

  linesOf(job: Job): InputLine[] {
    const uri = (job.request['inputDataConfig'] as { s3InputDataConfig: { s3Uri: string } }).s3InputDataConfig
      .s3Uri;
    const text = this.files.get(pathOf(uri)) ?? '';
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as InputLine);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake');
    if (pathname.startsWith('/bucket')) return this.#serveFile(request, response, text);
    if (!String(request.headers.authorization).startsWith('AWS4-HMAC-SHA256'))
      throw new Error('Expected a signed request.');
    const [, root, id, verb] = pathname.split('/').map(decodeURIComponent);
    this.requests.push(`${request.method} /${root}${verb === undefined ? '' : `/${verb}`}`);
    if (root === 'model') {
      const { status, body } = this.live(JSON.parse(text));
      return send(response, body, status);
    }
    if (root === 'model-invocation-jobs') {
      const named = searchParams.get('nameContains') ?? '';
      const found = this.jobs.filter(({ name }) => name.includes(named));
      return send(response, {
        invocationJobSummaries: found.map(({ arn, name }) => ({ jobArn: arn, jobName: name })),
      });
    }
    if (id === undefined) {
      const job = this.#create(JSON.parse(text) as Record<string, unknown>);
      if (this.loseNextAnswer) {
        this.loseNextAnswer = false;
        response.destroy();
        return;
      }
      return send(response, { jobArn: job.arn });
    }
    const job = this.jobs.find(({ arn }) => arn === id);
    if (job === undefined) return send(response, { __type: 'ResourceNotFoundException' }, 404);
    if (verb === 'stop') job.status = 'Stopping';
    return send(response, { jobArn: job.arn, jobName: job.name, ...job.request, status: job.status });
  }

  /** A token that was seen before makes no second job. */
  #create(request: Record<string, unknown>): Job {
    const token = String(request['clientRequestToken']);
    const known = this.jobs.find((job) => job.request['clientRequestToken'] === token);
    if (known !== undefined) return known;
    const arn = `arn:aws:bedrock:eu-central-1:111122223333:model-invocation-job/job${this.jobs.length + 1}`;
    const job = { arn, name: String(request['jobName']), request, status: 'InProgress' };
    this.jobs.push(job);
    if (this.linesOf(job).length < 100) job.status = 'Failed';
    return job;
  }

  #serveFile(request: IncomingMessage, response: ServerResponse, text: string): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake');
    const path = decodeURIComponent(pathname);
    this.requests.push(`${request.method} file`);
    if (request.method === 'PUT') {
      this.files.set(path, text);
      response.writeHead(200, { etag: '"e"' }).end();
      return;
    }
    const prefix = searchParams.get('prefix');
    if (prefix !== null) {
      const keys = [...this.files.keys()].filter((key) => key.startsWith(`/bucket/${prefix}`));
      const contents = keys.map((key) => `<Contents><Key>${key.slice('/bucket/'.length)}</Key></Contents>`);
      response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(this.files.get(path));
  }
}

function pathOf(uri: string): string {
  return `/${uri.slice('s3://'.length)}`;
}

function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
