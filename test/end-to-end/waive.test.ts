import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { editAssembly, subscribeQueue } from '#support/edited-assembly.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { type ReceivedEvent, receiveEvents } from '#support/received-events.ts';
import { assize } from '../cli/cli-harness.ts';

const TIMEOUT_MS = 240_000;
const rows: Row[] = Array.from({ length: 600 }, (_, i) => ({
  id: `row-${i}`,
  input: `${i}`,
  reference: 'yes',
}));

let stateDir: string;
let models: Awaited<ReturnType<typeof startClassifier>>;
let assizeCloud: AssizeCloud;
const told: ReceivedEvent[] = [];

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'assize-waive-'));
  models = await startClassifier(({ model, input }) =>
    model === 'bad' && Number(input) % 5 === 0 ? 'no' : 'yes',
  );
  assizeCloud = await startAssize({
    stateDir,
    assemblyDir: await editAssembly(subscribeQueue),
    allowedHosts: [models.host],
    timeScale: 100,
  });
  await publishSample({ name: 'sample', rows, endpoint: models.endpoint }, assizeCloud.admin);
}, TIMEOUT_MS);

afterAll(async () => {
  await assizeCloud?.stop();
  await models?.close();
  await rm(stateDir, { recursive: true });
});

async function json<T>(...args: readonly string[]): Promise<T> {
  const { printed, noted } = await assize([...args, '--state', stateDir, '--json']);
  if (printed === '') throw new Error(`assize ${args.join(' ')}: ${noted}`);
  return JSON.parse(printed) as T;
}

/** Ann asks for a waiver of that long, and Bo approves it. @returns its id. */
async function waived(seconds: number): Promise<string> {
  const expires = new Date(Date.now() + seconds * 1_000).toISOString();
  const scope = ['--rule', 'non-inferior accuracy*', '--candidate', 'bad', '--expires', expires];
  const why = ['--owner', 'team quality', '--reason', 'rolled back on purpose', '--by', 'ann'];
  const { id } = await json<{ id: string }>('waiver', 'create', 'sample', ...scope, ...why);
  await json('waiver', 'approve', id, '--by', 'bo');
  return id;
}

/** Judges a failure again under a waiver that is just long enough for this machine. */
async function rerunUnderWaiver(failed: Verdict): Promise<{ waiver: string; verdict: Verdict }> {
  let last = failed;
  for (let seconds = 10; seconds <= 80; seconds *= 2) {
    const waiver = await waived(seconds);
    last = await json<Verdict>('rerun', last.runId, '--wait');
    if (last.outcome === 'waived') return { waiver, verdict: last };
  }
  throw new Error(`Expected a verdict within 80 s of a waiver, got ${last.outcome}: ${last.headline}`);
}

/** The first event that a subscriber gets with these fields in its data. */
function toldOf(detailType: string, data: object): Promise<ReceivedEvent> {
  return poll(
    `${detailType} with ${JSON.stringify(data)}`,
    async () => {
      told.push(...(await receiveEvents(assizeCloud.admin)));
      return told.find(
        (event) =>
          event['detail-type'] === detailType &&
          Object.entries(data).every(([name, value]) => event.detail.data[name] === value),
      );
    },
    TIMEOUT_MS,
  );
}

describe('a failure that is lived with for a time', { timeout: TIMEOUT_MS }, () => {
  it('fails, is waived, judged again as waived, and fails again once the waiver has expired', async () => {
    const failed = await json<Verdict>('run', 'sample', '--candidate', 'bad', '--baseline', 'old', '--wait');
    expect(failed).toMatchObject({ outcome: 'fail', decision: { decidedBy: ['non-inferior accuracy'] } });

    const { waiver, verdict } = await rerunUnderWaiver(failed);
    expect(verdict).toMatchObject({
      supersedes: expect.stringMatching(/^run_/),
      waivers: [{ id: waiver, createdBy: 'ann', approvedBy: 'bo' }],
    });
    const issued = await toldOf('Eval Verdict Issued', { runId: verdict.runId, outcome: 'waived' });
    expect(issued.detail.data).toMatchObject({
      waivers: [{ id: waiver, createdBy: 'ann', approvedBy: 'bo' }],
    });

    const expired = await toldOf('Eval Waiver Expired', { waiverId: waiver });
    expect(expired.detail.data).toMatchObject({ suite: 'sample', owner: 'team quality' });

    const again = await json<Verdict>('rerun', verdict.runId, '--wait');
    expect(again).toMatchObject({ outcome: 'fail', supersedes: verdict.runId });
    expect(again.waivers ?? []).toEqual([]);
    await toldOf('Eval Verdict Issued', { runId: again.runId, outcome: 'fail' });
  });
});
