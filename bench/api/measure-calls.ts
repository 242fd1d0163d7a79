import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { request } from 'undici';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { AssizeCloud } from '#support/assize-cloud.ts';
import type { ApiCall } from './api-calls.ts';

const WARM_CALLS = 7;
const YARDSTICK_CALLS = 51;

/** Milliseconds of one call through the cloud's HTTP API, with a key of the cloud; NaN: it was not answered. */
export async function timeCall({ cloud }: AssizeCloud, { name, path }: ApiCall): Promise<number> {
  const url = `${cloud.outputs[stackOutputs.apiUrl]}${path}`;
  const scope = `${cloud.credentials.accessKeyId}/20260101/${cloud.region}/execute-api/aws4_request`;
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` };
  const startMs = performance.now();
  const answer = await request(url, { headers });
  const body = await answer.body.text();
  const tookMs = performance.now() - startMs;
  if (answer.statusCode === 200) return tookMs;
  // A size that is too much for the function is a result.
  console.error(`Expected ${name} to be answered, got after ${tookMs.toFixed(0)} ms: ${body}`);
  return Number.NaN;
}

export async function warmMs(assize: AssizeCloud, call: ApiCall): Promise<number> {
  if (Number.isNaN(await timeCall(assize, call))) return Number.NaN;
  return medianOf(WARM_CALLS, () => timeCall(assize, call));
}

/** What one read of the table and one of the bucket take in the same cloud: the yardstick of the calls. */
export async function yardsticks({ admin }: AssizeCloud, runId: string, suite: string) {
  const { dynamo, s3 } = admin.clients;
  const time = async (read: () => Promise<unknown>) => {
    const startMs = performance.now();
    await read();
    return performance.now() - startMs;
  };
  const item = new GetItemCommand({
    TableName: admin.output(stackOutputs.tableName),
    Key: { pk: { S: `RUN#${runId}` }, sk: { S: 'RUN' } },
  });
  const object = {
    Bucket: admin.output(stackOutputs.bucketName),
    Key: storageKeys.scores(suite, runId, 0),
  };
  return {
    itemMs: await medianOf(YARDSTICK_CALLS, () => time(() => dynamo.send(item))),
    objectMs: await medianOf(YARDSTICK_CALLS, () =>
      time(async () => (await s3.send(new GetObjectCommand(object))).Body?.transformToByteArray()),
    ),
  };
}

async function medianOf(calls: number, measure: () => Promise<number>): Promise<number> {
  const figures: number[] = [];
  for (let n = 0; n < calls; n += 1) figures.push(await measure());
  return figures.sort((a, b) => a - b)[Math.floor(calls / 2)]!;
}
