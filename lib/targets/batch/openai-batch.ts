import type { BatchHttp } from '#targets/batch/batch-http.ts';
import type { BatchConnection, BatchService } from '#targets/batch/batch-service.ts';
import { readJsonLines } from '#targets/batch/json-lines.ts';
import { recordAnswer } from '#targets/batch/record-answer.ts';
import { SentStream } from '#targets/batch/sent-stream.ts';
import { BatchCallError } from '#workflow/batch/batch-call-error.ts';
import type { BatchAnswer, BatchLook, BatchRequest } from '#workflow/batch/batch-port.ts';

/** Around an answer in its line: ids, status and the like. */
const LINE_BYTES_BESIDE = 4_096;
/** The list comes newest first; a job that was submitted by an attempt that died lies among the newest. */
const FOUND_WITHIN_PAGES = 20;

/** Too many tokens wait in the organisation's queue. https://platform.openai.com/docs/guides/batch#rate-limits */
const NO_ROOM = 'token_limit_exceeded';

interface Job {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly metadata?: { readonly 'assize-token'?: unknown } | null;
  readonly output_file_id?: unknown;
  readonly error_file_id?: unknown;
  readonly completed_at?: unknown;
  readonly failed_at?: unknown;
  readonly expired_at?: unknown;
  readonly cancelled_at?: unknown;
  readonly errors?: { readonly data?: readonly { readonly code?: unknown }[] | null } | null;
}

/**
 * Jobs of the OpenAI Batch API: a file of requests in, a file of answers and one of errors out. It takes no token of ours, so
 * the job carries it as metadata. https://platform.openai.com/docs/api-reference/batch
 */
export const openaiBatch: BatchService = {
  url: ({ endpoint }) => new URL(endpoint),
  open({ target, request, http }: BatchConnection) {
    const match = /^(.*?)(\/(?:chat\/completions|embeddings))$/.exec(request.path);
    const base = match?.[1] ?? '/v1';
    const endpoint = `/v1${match?.[2] ?? ''}`;
    const url = JSON.stringify(endpoint);
    const lineOf = ({ recordId, body }: BatchRequest) =>
      `{"custom_id":"${recordId}","method":"POST","url":${url},"body":${body}}\n`;
    const jobAt = (jobId: string) => `${base}/batches/${encodeURIComponent(jobId)}`;
    const site = { request: `batch ${endpoint}`, version: target.model, secretRef: target.secretRef };
    return {
      minRows: 1,
      async find(token) {
        // A server without a list of jobs answers 404.
        try {
          return await findJob(http, `${base}/batches`, token);
        } catch (error) {
          if (error instanceof BatchCallError && error.error.code === 'unknown-version') return null;
          throw error;
        }
      },
      async submit(token, requests) {
        const fileId = await upload(http, `${base}/files`, token, () => linesOf(requests(), lineOf));
        const job = (await http.json('POST', `${base}/batches`, {
          once: true,
          body: () =>
            JSON.stringify({
              input_file_id: fileId,
              endpoint,
              completion_window: '24h',
              metadata: { 'assize-token': token },
            }),
        })) as Job;
        return idOf(job, `POST ${base}/batches`);
      },
      look: async (jobId) => lookOf((await http.json('GET', jobAt(jobId))) as Job),
      async *answers(jobId) {
        const job = (await http.json('GET', jobAt(jobId))) as Job;
        for (const file of [job.output_file_id, job.error_file_id]) {
          if (typeof file !== 'string') continue;
          const bytes = http.file(`${base}/files/${encodeURIComponent(file)}/content`);
          for await (const line of readJsonLines(bytes, target.maxAnswerBytes + LINE_BYTES_BESIDE)) {
            const answer = answerOf(line, { request, site });
            if (answer !== null) yield answer;
          }
        }
      },
      async cancel(jobId) {
        try {
          await http.json('POST', `${jobAt(jobId)}/cancel`);
        } catch (error) {
          // A job that has ended, or is being cancelled, cannot be cancelled: that is as good.
          if (!(error instanceof BatchCallError) || error.again) throw error;
          const job = (await http.json('GET', jobAt(jobId))) as Job;
          if (job.status !== 'cancelling' && lookOf(job).state === 'running') throw error;
        }
      },
    };
  },
};

async function findJob(http: BatchHttp, path: string, token: string): Promise<string | null> {
  let after: string | undefined;
  for (let page = 0; page < FOUND_WITHIN_PAGES; page += 1) {
    const query = { limit: '100', ...(after !== undefined && { after }) };
    const listed = (await http.json('GET', path, { query })) as {
      readonly data?: readonly Job[];
      readonly has_more?: unknown;
    };
    const found = listed.data?.find(({ metadata }) => metadata?.['assize-token'] === token);
    if (found !== undefined) return idOf(found, `GET ${path}`);
    const last = listed.data?.at(-1)?.id;
    if (listed.has_more !== true || typeof last !== 'string') return null;
    after = last;
  }
  return null;
}

async function* linesOf(
  requests: AsyncIterable<BatchRequest>,
  lineOf: (request: BatchRequest) => string,
): AsyncGenerator<Buffer> {
  for await (const request of requests) yield Buffer.from(lineOf(request));
}

/** The lines go through twice, once to count them: servers want to know how long a file is, and it need not fit in memory. */
async function upload(
  http: BatchHttp,
  path: string,
  token: string,
  lines: () => AsyncGenerator<Buffer>,
): Promise<string> {
  const boundary = `----${token}`;
  const part = `--${boundary}\r\ncontent-disposition: form-data; name=`;
  const head = `${part}"purpose"\r\n\r\nbatch\r\n${part}"file"; filename="${token}.jsonl"\r\ncontent-type: application/jsonl\r\n\r\n`;
  const tail = `\r\n--${boundary}--\r\n`;
  let bytes = head.length + tail.length;
  for await (const line of lines()) bytes += line.length;
  async function* whole(): AsyncGenerator<Buffer> {
    yield Buffer.from(head);
    yield* lines();
    yield Buffer.from(tail);
  }
  const file = (await http.json('POST', path, {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: () => new SentStream(whole()),
    bytes,
  })) as { readonly id?: unknown };
  return idOf(file, `POST ${path}`);
}

function idOf({ id }: { readonly id?: unknown }, site: string): string {
  if (typeof id === 'string' && id !== '') return id;
  const message = `Expected ${site} to answer with an id, got none. Is target.endpoint in suite.yaml the address of an API that takes batches?`;
  throw new BatchCallError({ code: 'malformed-answer', message }, false);
}

const ends = {
  completed: 'completed_at',
  failed: 'failed_at',
  expired: 'expired_at',
  cancelled: 'cancelled_at',
} as const;

function lookOf(job: Job): BatchLook {
  const { status } = job;
  if (typeof status !== 'string' || !Object.hasOwn(ends, status)) return { state: 'running' };
  const end = status as keyof typeof ends;
  const at = job[ends[end]];
  const code = job.errors?.data?.[0]?.code;
  // A code is a word; anything else could be a text that quotes a row.
  const reason = typeof code === 'string' && /^[a-z_]{1,64}$/.test(code) ? code : null;
  const endedAtMs = typeof at === 'number' ? at * 1_000 : 0;
  return {
    state: 'ended',
    end,
    endedAtMs,
    reason,
    ...(end === 'failed' && reason === NO_ROOM && { hadNoRoom: true }),
  };
}

/** @returns null for a line that names no record. */
function answerOf(line: unknown, known: Parameters<typeof recordAnswer>[2]): BatchAnswer | null {
  const { custom_id, response, error } = (line ?? {}) as {
    readonly custom_id?: unknown;
    readonly response?: { readonly status_code?: unknown; readonly body?: unknown } | null;
    readonly error?: { readonly code?: unknown } | null;
  };
  if (typeof custom_id !== 'string') return null;
  const status = response?.status_code;
  if (typeof status === 'number') return recordAnswer(custom_id, { status, body: response?.body }, known);
  if (error?.code === 'batch_expired' || error?.code === 'batch_cancelled') return null;
  return recordAnswer(custom_id, { status: 500, body: { error } }, known);
}
