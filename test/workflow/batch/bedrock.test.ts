import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { S3BatchFiles } from '#adapters/s3-batch-files.ts';
import { openBatchWorld, plan, storedObservations, wake } from '#support/batch/batch-world.ts';
import { converseYes, FakeBedrock } from '#support/batch/fake-bedrock.ts';
import { yesRows } from '#support/flow-world.ts';
import { wakeBatches } from '#workflow/batch/wake-batches.ts';

let server: FakeBedrock;
let host: string;
let s3: S3Client;

beforeEach(async () => {
  server = new FakeBedrock();
  host = await server.start();
  s3 = new S3Client({
    endpoint: `http://${host}`,
    forcePathStyle: true,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
});

afterEach(async () => {
  s3.destroy();
  await server.stop();
});

const place = { roleArn: 'arn:aws:iam::111122223333:role/batch', s3Prefix: 's3://bucket/batch/' };

const open = (count: number, mode: 'live' | 'batch' = 'batch') =>
  openBatchWorld({
    host,
    rows: yesRows(count),
    mode,
    suite: { shardRows: 4_096 },
    target: {
      provider: 'bedrock-converse',
      endpoint: `http://${host}`,
      secretRef: undefined,
      ...(mode === 'batch' && { batch: place }),
    },
    files: new S3BatchFiles(s3, 'bucket'),
  });

describe('a run in batch mode on Bedrock', () => {
  it('comes to the live run’s answers through files in the bucket that the suite names', async () => {
    const live = await open(150, 'live');
    const liveRun = await plan(live);
    await live.settle();
    const world = await open(150);
    const runId = await plan(world);
    await world.settle();
    expect(server.jobs.map(({ request }) => request)).toMatchObject([
      { modelId: '2', modelInvocationType: 'Converse', roleArn: place.roleArn, timeoutDurationInHours: 24 },
      { modelId: '1', modelInvocationType: 'Converse', roleArn: place.roleArn, timeoutDurationInHours: 24 },
    ]);
    expect(server.linesOf(server.jobs[0]!)[0]).toEqual({
      recordId: 'R0000000000',
      modelInput: {
        messages: [{ role: 'user', content: [{ text: expect.stringContaining('Is it? question') }] }],
        requestMetadata: { 'assize-run': runId, 'assize-suite': 'asked', 'assize-team': 'quality' },
      },
    });
    server.finish();
    await wake(world);
    const [expected, got] = [await live.verdict(liveRun), await world.verdict(runId)];
    expect(got?.outcome).toBe('pass');
    expect(got?.decision?.rules).toEqual(expected?.decision?.rules);
    expect((await storedObservations(world)).length).toBe(300);
  });

  it('submits one job where the answer to its making was lost', async () => {
    server.loseNextAnswer = true;
    const world = await open(100);
    const runId = await plan(world);
    await world.settle();
    await wake(world, 241_000);
    expect(server.jobs.length).toBe(2);
    server.finish();
    await wake(world);
    expect((await world.verdict(runId))?.outcome).toBe('pass');
  });

  it('asks live what is too little for a job: small shards, and the few rows that failed in passing', async () => {
    const small = await open(40);
    const runId = await plan(small);
    await small.settle();
    expect(server.jobs).toEqual([]);
    expect((await small.verdict(runId))?.outcome).toBe('pass');

    const world = await open(120);
    const secondRun = await plan(world);
    await world.settle();
    let failures = 0;
    server.finish('PartiallyCompleted', (body) => {
      failures += 1;
      return failures % 60 === 0 ? { status: 500, body: null } : converseYes(body);
    });
    await wake(world);
    expect((await world.verdict(secondRun))?.outcome).toBe('pass');
    const observations = await storedObservations(world);
    expect(observations.filter(({ batched }) => batched !== true).length).toBe(4);
    expect(observations.every(({ error }) => error === null)).toBe(true);
  });

  it('is woken at once by the event of a job’s end', async () => {
    const world = await open(100);
    const runId = await plan(world);
    await world.settle();
    server.finish();
    const arns = server.jobs.map(({ arn }) => arn);
    world.clock.ms += 1_000;
    for (const arn of arns) expect(await wakeBatches(world.ports, arn)).toBe(1);
    expect(await wakeBatches(world.ports, 'arn:aws:bedrock:::model-invocation-job/another')).toBe(0);
    await world.settle();
    expect((await world.verdict(runId))?.outcome).toBe('pass');
  });

  it('keeps out of the evidence in the stack’s own bucket', async () => {
    const files = new S3BatchFiles(s3, 'bucket');
    await expect(files.list('s3://bucket/observations/')).rejects.toThrow(
      'under batch/ in the stack\'s own bucket, got "s3://bucket/observations/"',
    );
  });

  it.each([
    ['Expired', 'it expired'],
    ['Stopped', 'it was cancelled at the service'],
  ])('keeps what a job answered that is %s', async (status, said) => {
    const world = await open(100);
    await plan(world);
    await world.settle();
    server.finish(status, converseYes);
    for (const [path, text] of server.files) {
      if (path.endsWith('.jsonl.out')) server.files.set(path, text.split('\n').slice(0, 30).join('\n'));
    }
    await wake(world);
    const observations = await storedObservations(world);
    expect(observations.filter(({ error }) => error === null).length).toBe(60);
    expect(observations.find(({ error }) => error !== null)?.error?.message).toContain(said);
  });
});
