/**
 * `npm run bench:api`: what the page asks of the HTTP API, at few and at many runs and rows, over a local cloud: milliseconds cold
 * (a cloud that has just started) and warm, in reads of one item of the same cloud, and what the function takes of CPU and memory.
 * Options: --runs 1000,10000 --rows 10000,100000 (one size after the other), --skip-cold.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { functionShapes } from '#contracts/functions.ts';
import { PAGE_FOLDER } from '#contracts/page/page-routes.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { type AssizeCloud, startAssize, synthesizedStack } from '#support/assize-cloud.ts';
import { LONG_SUITE } from '#support/long-lists/long-run.ts';
import { type ApiCall, apiCalls } from './api/api-calls.ts';
import type { FunctionCost, FunctionOrder } from './api/function.ts';
import { timeCall, warmMs, yardsticks } from './api/measure-calls.ts';
import { type Measured, printMeasured } from './api/print-measured.ts';
import type { Seeded } from './api/seed-messages.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000,10000' },
    rows: { type: 'string', default: '10000,100000' },
    'skip-cold': { type: 'boolean', default: false },
  },
});
const runCounts = values.runs.split(',').map(Number);
const rowCounts = values.rows.split(',').map(Number);

/** Of a function's memory, what is left for old objects beside V8's young ones, code and buffers. */
const OLD_SPACE_SHARE = 0.85;

/** Tells a child what to do, and waits for what it tells. */
async function ask<Answer>(
  script: string,
  order: object,
  options: Parameters<typeof fork>[2] = {},
): Promise<Answer> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), options);
  const answer = Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${script} ended with ${code}.`))),
  ]);
  child.send(order);
  const [told] = await answer;
  return told as Answer;
}

/** The variables that the stack gives serve-api, and those by which it finds the cloud. */
function functionVariables({ cloud, admin }: AssizeCloud) {
  const { accessKeyId, secretAccessKey } = cloud.credentials;
  return {
    TABLE_NAME: admin.output(stackOutputs.tableName),
    BUCKET_NAME: admin.output(stackOutputs.bucketName),
    BUS_NAME: admin.output(stackOutputs.busName),
    CODE_VERSION: 'bench',
    PAGE_URL: '',
    API_ROWS: 'true',
    API_WRITERS: '',
    API_ROW_READERS: '',
    API_APPROVERS: '',
    API_PAGE: 'null',
    API_GROUPS_CLAIM: 'groups',
    API_WEBHOOKS: '[]',
    POWERTOOLS_LOG_LEVEL: 'ERROR',
    AWS_REGION: cloud.region,
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
}

/** The bundle of serve-api: the one that the page lies beside. */
async function bundleOfApi(): Promise<string> {
  const { outdir } = await synthesizedStack();
  const found = readdirSync(outdir).find((name) => existsSync(join(outdir, name, PAGE_FOLDER)));
  if (found === undefined) throw new Error(`Expected a bundle with the page in ${outdir}, found none.`);
  return join(outdir, found, 'index.mjs');
}

async function functionCosts(
  assize: AssizeCloud,
  calls: readonly ApiCall[],
): Promise<readonly FunctionCost[]> {
  const megabytes = functionShapes['serve-api'].memoryMegabytes;
  const order: FunctionOrder = { module: await bundleOfApi(), calls };
  return ask('./api/function.ts', order, {
    env: { ...process.env, ...functionVariables(assize) },
    execArgv: [`--max-old-space-size=${Math.floor(megabytes * OLD_SPACE_SHARE)}`],
  });
}

async function measure(runs: number, rows: number): Promise<Measured> {
  const stateDir = await mkdtemp(join(tmpdir(), 'assize-bench-api-'));
  const start = () => startAssize({ stateDir, maxInstancesPerFunction: 1 });
  try {
    let assize = await start();
    const { endpoint, region, credentials, outputs } = assize.cloud;
    const cloud = { endpoint, region, credentials, outputs };
    const seeded = await ask<Seeded>('./api/seed.ts', { cloud, runs, rows });
    const calls = apiCalls(seeded);
    const yardstick = await yardsticks(assize, seeded.longRun, LONG_SUITE);
    const warm: number[] = [];
    for (const call of calls) warm.push(await warmMs(assize, call));
    const functions = await functionCosts(assize, calls);
    await assize.stop();
    const cold: number[] = [];
    for (const call of values['skip-cold'] ? [] : calls) {
      assize = await start();
      cold.push(await timeCall(assize, call));
      await assize.stop();
    }
    return { seeded, calls, yardstick, cold, warm, functions };
  } finally {
    await rm(stateDir, { recursive: true });
  }
}

const measured: Measured[] = [];
for (const [i, runs] of runCounts.entries()) {
  measured.push(await measure(runs, rowCounts[i] ?? rowCounts.at(-1)!));
  printMeasured(measured);
}
