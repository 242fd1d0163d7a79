import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewMessage } from '#contracts/messages/message-catalogue.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { noAwsUsage } from '#domain/aws-usage.ts';
import type { Change } from '#domain/change.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { completeShard } from '#workflow/complete-shard.ts';
import type { Champion } from '#workflow/ports.ts';
import type { RunRecord } from '#workflow/run-store.ts';

let assize: AssizeCloud;

beforeAll(async () => {
  assize = await startAssize();
});

afterAll(() => assize?.stop());

const RACERS = 64;
const race = <T>(act: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: RACERS }, act));

const change: Change = {
  key: 'chg_1',
  kind: 'model',
  subject: 'subject',
  candidate: '2',
  attempt: 1,
  rejudge: false,
  cause: {
    eventId: 'event',
    source: 'test',
    detailType: 'Model Registered',
    occurredAt: '2026-11-23T00:00:00Z',
  },
};

function runOf(runId: string, shardsPerWave: readonly number[]): RunRecord {
  return {
    runId,
    suite: 'suite',
    suiteVersion: 'v',
    change,
    attempt: 1,
    manifest: 'manifest',
    state: 'running',
    wave: 0,
    waves: shardsPerWave.length,
    enqueuedWaves: 0,
    rows: 1,
    shardsPerWave,
    arms: 1,
    createdAt: '2026-11-23T00:00:00.000Z',
    deadlineAt: '2026-11-23T01:00:00.000Z',
    outcome: null,
    endedAt: null,
    mendedAtMs: 0,
    marksSeen: 0,
    cancelledBy: null,
  };
}

/** Collects what would be sent. */
function collect() {
  const sent: NewMessage<'decide'>[] = [];
  return { sent, send: async (messages: readonly NewMessage<'decide'>[]) => void sent.push(...messages) };
}

describe('completion', () => {
  it('counts 64 racing copies of the first and of the last member of a stripe once', async () => {
    const shards = 300;
    const manifest = {
      shards: Array.from({ length: shards }, () => [0, 0, 1, 1] as [number, number, number, number]),
    };
    await assize.admin.runs.open(runOf('run_race', [shards]));
    const decide = collect();
    const complete = (shard: number) =>
      completeShard({ runId: 'run_race', wave: 0, shard }, manifest, { runs: assize.admin.runs, decide });

    await race(() => complete(0));
    expect(decide.sent).toEqual([]);
    expect((await assize.admin.runs.markedShards('run_race', 0)).size).toBe(1);
    for (let shard = 1; shard < shards - 1; shard += 1) await complete(shard);
    expect(decide.sent).toEqual([]);
    await race(() => complete(shards - 1));
    expect((await assize.admin.runs.markedShards('run_race', 0)).size).toBe(shards);
    expect(decide.sent.length).toBeGreaterThanOrEqual(1);
    expect(new Set(decide.sent.map((message) => JSON.stringify(message))).size).toBe(1);
  });

  it('goes on where an attempt died between the stripe and the run', async () => {
    const manifest = { shards: [[0, 0, 1, 1] as [number, number, number, number]] };
    await assize.admin.runs.open(runOf('run_died', [1]));
    await assize.admin.runs.markShard('run_died', 0, 0, 0);
    const decide = collect();
    await completeShard({ runId: 'run_died', wave: 0, shard: 0 }, manifest, {
      runs: assize.admin.runs,
      decide,
    });
    expect(decide.sent).toEqual([{ runId: 'run_died', wave: 0, reason: 'wave-complete' }]);
  });
});

describe('runs', () => {
  it('opens once, and the first one stays', async () => {
    const opened = await race(() => assize.admin.runs.open(runOf('run_once', [1])));
    expect(new Set(opened.map((run) => run.createdAt)).size).toBe(1);
    const again = await assize.admin.runs.open({ ...runOf('run_once', [1]), manifest: 'other' });
    expect(again.manifest).toBe('manifest');
  });

  it('releases a wave once, and only from the wave before it', async () => {
    await assize.admin.runs.open(runOf('run_waves', [1, 1, 1]));
    const released = await race(() => assize.admin.runs.releaseWave('run_waves', 0, 1));
    expect(released.filter(Boolean).length).toBe(1);
    expect(await assize.admin.runs.releaseWave('run_waves', 0, 1)).toBe(false);
  });

  it('keeps the first tally and the first verdict', async () => {
    const first = new Uint8Array([1]);
    const stored = { rows: 1, oldestMs: 1_000, newestMs: 2_000 };
    await assize.admin.runs.putTally('run_once', { shard: 0, reused: [stored], inline: first });
    expect(
      await assize.admin.runs.putTally('run_once', { shard: 0, reused: [], inline: new Uint8Array([2]) }),
    ).toBe('exists');
    expect(await assize.admin.runs.tallies('run_once')).toEqual([
      { shard: 0, reused: [stored], inline: first },
    ]);
    const verdict = { runId: 'run_once', key: 'k', hash: 'a', issuedAt: 'now', published: false } as const;
    await assize.admin.runs.issueVerdict({ ...verdict, outcome: 'pass' });
    const second = await assize.admin.runs.issueVerdict({ ...verdict, hash: 'b', outcome: 'fail' });
    expect(second).toEqual({ ...verdict, outcome: 'pass' });
  });

  it('lists open runs until they end, and never ends one twice', async () => {
    await assize.admin.runs.open(runOf('run_ends', [1]));
    const open = async () => (await assize.admin.runs.unfinished()).map(({ runId }) => runId);
    expect(await open()).toContain('run_ends');
    await assize.admin.runs.end('run_ends', 'pass', '2026-11-23T00:30:00.000Z');
    await assize.admin.runs.end('run_ends', 'fail', '2026-11-23T00:40:00.000Z');
    expect(await open()).not.toContain('run_ends');
    expect(await assize.admin.runs.get('run_ends')).toMatchObject({ state: 'ended', outcome: 'pass' });
    expect(await assize.admin.runs.requestCancel('run_ends', { by: 'ada', reason: 'late' })).toBe(false);
  });
});

describe('runs that have ended', () => {
  it('are told of the days of a period with what is added up, also those of an earlier release', async () => {
    const { runs, clients, output } = assize.admin;
    const figures = {
      regressions: 2,
      rowsSaved: 0,
      callsSaved: 0,
      microUsdSaved: 0,
      microUsd: 70,
      unpricedCalls: 0,
      awsMicroUsd: 5,
    };
    const end = async (runId: string, endedAt: string) => {
      await runs.open(runOf(runId, [1]));
      await runs.end(runId, 'pass', endedAt, figures);
    };
    await end('run_ended_1', '2024-03-01T23:59:59.999Z');
    await end('run_ended_2', '2024-03-02T00:00:00.000Z');
    await end('run_ended_3', '2024-03-03T00:00:00.000Z');
    const told = (runId: string, endedAt: string) => ({
      runId,
      supersedes: null,
      suite: 'suite',
      change: { key: change.key, subject: change.subject, candidate: change.candidate },
      outcome: 'pass',
      askedAt: change.cause.occurredAt,
      decidedAt: endedAt,
      figures,
    });
    const second = told('run_ended_2', '2024-03-02T00:00:00.000Z');
    expect(await runs.endedBetween('2024-03-02', '2024-03-02')).toEqual([second]);
    await clients.dynamo.send(
      new UpdateItemCommand({
        TableName: output(stackOutputs.tableName),
        Key: { pk: { S: 'RUN#run_ended_1' }, sk: { S: 'RUN' } },
        UpdateExpression: 'REMOVE changeKey, occurredAt, suite, runId',
      }),
    );
    const both = [told('run_ended_1', '2024-03-01T23:59:59.999Z'), second];
    expect(await runs.endedBetween('2024-03-01', '2024-03-02')).toEqual(both);
  });
});

describe('champions', () => {
  const champion = (version: string, revision: number): Champion => ({
    suite: 'suite',
    subject: 'subject',
    version,
    revision,
    since: '2026-11-23T00:00:00.000Z',
    by: 'ada',
  });

  it('move only from the revision that was judged against, and keep their history', async () => {
    const { baselines } = assize.admin;
    expect(await baselines.move(champion('1', 1), 0)).toBe('moved');
    expect(await baselines.move(champion('2', 1), 0)).toBe('superseded');
    expect(await baselines.move(champion('2', 2), 1)).toBe('moved');
    expect(await baselines.champion('suite', 'subject')).toMatchObject({ version: '2', revision: 2 });
    expect((await baselines.history('suite', 'subject')).map(({ version }) => version)).toEqual(['1', '2']);
  });
});

describe('the ledger', () => {
  const spend = {
    arm: 'candidate',
    calls: 1,
    tries: 2,
    costMicroUsd: 5,
    unpricedCalls: 0,
    inputTokens: 1,
    outputTokens: 1,
  };

  it('keeps one row per attempt, and stops at the cap', async () => {
    const { ledger } = assize.admin;
    const aws = { ...noAwsUsage, lambdaMs: { 1024: 10 }, s3Gets: 3 };
    await ledger.report('run_money', 'attempt-1', 0, [spend], 5, aws);
    await ledger.report('run_money', 'attempt-1', 0, [{ ...spend, costMicroUsd: 9 }], 4, aws);
    expect(await ledger.control('run_money', 10)).toMatchObject({ stopped: false, spentMicroUsd: 9 });
    await ledger.report('run_money', 'attempt-2', 0, [spend], 5, aws);
    expect(await ledger.control('run_money', 10)).toMatchObject({ stopped: true, reason: 'budget' });
    expect((await ledger.entries('run_money')).map(({ costMicroUsd }) => costMicroUsd)).toEqual([9, 5]);
    expect(await ledger.awsUsage('run_money')).toEqual({
      ...noAwsUsage,
      lambdaMs: { 1024: 20 },
      s3Gets: 6,
    });
  });
});
