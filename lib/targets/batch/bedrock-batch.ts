import { Problem } from '#targets/answers/parsed-answer.ts';
import type { BatchHttp } from '#targets/batch/batch-http.ts';
import type { BatchConnection, BatchService } from '#targets/batch/batch-service.ts';
import { readJsonLines } from '#targets/batch/json-lines.ts';
import { recordAnswer } from '#targets/batch/record-answer.ts';
import { BatchCallError } from '#workflow/batch/batch-call-error.ts';
import type { BatchAnswer, BatchLook, BatchRequest } from '#workflow/batch/batch-port.ts';

/** Bedrock refuses jobs of fewer records. https://docs.aws.amazon.com/bedrock/latest/userguide/quotas.html */
const MIN_RECORDS = 100;
/** Around an answer in its line: the record id and the request again. */
const LINE_BYTES_BESIDE = 26 * 1024 * 1024;
const JOBS = '/model-invocation-job';

interface Job {
  readonly jobArn?: unknown;
  readonly jobName?: unknown;
  readonly status?: unknown;
  readonly endTime?: unknown;
  readonly lastModifiedTime?: unknown;
  readonly outputDataConfig?: { readonly s3OutputDataConfig?: { readonly s3Uri?: unknown } };
}

/**
 * Batch inference of Amazon Bedrock: the requests of Converse as JSON lines in a bucket, the answers beside them. A job is
 * made once for its token. https://docs.aws.amazon.com/bedrock/latest/APIReference/API_CreateModelInvocationJob.html
 */
export const bedrockBatch: BatchService = {
  // Jobs are the affair of the service's control plane, models that of its runtime.
  url({ endpoint }) {
    const url = new URL(endpoint);
    url.hostname = url.hostname.replace(/^bedrock-runtime(?=[.-])/, 'bedrock');
    return url;
  },
  open({ target, request, http, files }: BatchConnection) {
    const { batch: place, model } = target;
    if (place === undefined || files === null) {
      return new Problem(
        'Expected target.batch with the role and the bucket of bedrock-converse in mode batch, got none. Add batch: { roleArn, s3Prefix } to the target in suite.yaml.',
      );
    }
    const folderOf = (token: string) => `${place.s3Prefix}${token}/`;
    const pathOf = (arn: string) => `${JOBS}/${encodeURIComponent(arn)}`;
    const site = { request: 'Bedrock batch inference', version: model, secretRef: target.secretRef };
    const ask = async (arn: string) => (await http.json('GET', pathOf(arn))) as Job;
    return {
      minRows: MIN_RECORDS,
      find: (token) => findJob(http, token),
      async submit(token, requests) {
        const input = `${folderOf(token)}input.jsonl`;
        await files.put(input, linesOf(requests()));
        const job = (await http.json('POST', JOBS, {
          body: () =>
            JSON.stringify({
              clientRequestToken: token,
              jobName: token,
              modelId: model,
              modelInvocationType: 'Converse',
              roleArn: place.roleArn,
              inputDataConfig: { s3InputDataConfig: { s3InputFormat: 'JSONL', s3Uri: input } },
              outputDataConfig: { s3OutputDataConfig: { s3Uri: `${folderOf(token)}output/` } },
              timeoutDurationInHours: 24,
            }),
        })) as Job;
        return arnOf(job, `POST ${JOBS}`);
      },
      look: async (arn) => lookOf(await ask(arn)),
      async *answers(arn) {
        const uri = (await ask(arn)).outputDataConfig?.s3OutputDataConfig?.s3Uri;
        if (typeof uri !== 'string') return;
        for (const file of await files.list(uri)) {
          if (!file.endsWith('.jsonl.out')) continue;
          const bytes = await files.read(file);
          if (bytes === null) continue;
          for await (const line of readJsonLines(bytes, target.maxAnswerBytes + LINE_BYTES_BESIDE)) {
            const answer = answerOf(line, { request, site });
            if (answer !== null) yield answer;
          }
        }
      },
      async cancel(arn) {
        try {
          await http.json('POST', `${pathOf(arn)}/stop`);
        } catch (error) {
          // A job that has ended, or is being stopped, cannot be stopped: that is as good.
          if (!(error instanceof BatchCallError) || error.again) throw error;
          const job = await ask(arn);
          if (job.status !== 'Stopping' && lookOf(job).state === 'running') throw error;
        }
      },
    };
  },
};

async function findJob(http: BatchHttp, token: string): Promise<string | null> {
  const listed = (await http.json('GET', `${JOBS}s`, { query: { nameContains: token } })) as {
    readonly invocationJobSummaries?: readonly Job[];
  };
  const found = listed.invocationJobSummaries?.find(({ jobName }) => jobName === token);
  return found === undefined ? null : arnOf(found, `GET ${JOBS}s`);
}

async function* linesOf(requests: AsyncIterable<BatchRequest>): AsyncGenerator<Buffer> {
  for await (const { recordId, body } of requests)
    yield Buffer.from(`{"recordId":"${recordId}","modelInput":${body}}\n`);
}

function arnOf({ jobArn }: Job, site: string): string {
  if (typeof jobArn === 'string' && jobArn !== '') return jobArn;
  const message = `Expected ${site} to answer with a jobArn, got none. Is target.endpoint in suite.yaml that of Bedrock?`;
  throw new BatchCallError({ code: 'malformed-answer', message }, false);
}

const ends = {
  Completed: 'completed',
  PartiallyCompleted: 'completed',
  Failed: 'failed',
  Stopped: 'cancelled',
  Expired: 'expired',
} as const;

function lookOf({ status, endTime, lastModifiedTime }: Job): BatchLook {
  if (typeof status !== 'string' || !Object.hasOwn(ends, status)) return { state: 'running' };
  const endedAtMs = Date.parse(String(endTime ?? lastModifiedTime));
  return {
    state: 'ended',
    end: ends[status as keyof typeof ends],
    endedAtMs: Number.isNaN(endedAtMs) ? 0 : endedAtMs,
    // Its message is free text.
    reason: null,
  };
}

/** @returns null for a line that names no record. */
function answerOf(line: unknown, known: Parameters<typeof recordAnswer>[2]): BatchAnswer | null {
  const { recordId, modelOutput, error } = (line ?? {}) as {
    readonly recordId?: unknown;
    readonly modelOutput?: unknown;
    readonly error?: { readonly errorCode?: unknown } | null;
  };
  if (typeof recordId !== 'string') return null;
  if (error === undefined || error === null)
    return recordAnswer(recordId, { status: 200, body: modelOutput }, known);
  const status = Number(error.errorCode);
  return recordAnswer(recordId, { status: status >= 400 ? status : 500, body: null }, known);
}
