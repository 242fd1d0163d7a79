import { describe, expect, it } from 'vitest';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import type { Row } from '#domain/row.ts';
import type { FaultPlan } from '#local/faults/fault-plan.ts';
import { startAssize } from '#support/assize-cloud.ts';
import { type ClassifierRequest, startClassifier } from '#support/classifier-server.ts';
import { editAssembly, subscribeQueue } from '#support/edited-assembly.ts';
import { labelled, openWorld } from '#support/flow-world.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { receiveEvents } from '#support/received-events.ts';
import { readVerdict, verdictOf } from '#support/verdict-of.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunStore } from '#workflow/run-store.ts';
import { readTallies } from '#workflow/shard-tallies.ts';

/** Two strata of 16 blocks, each the least that a block may be: 32 shards of one block. */
const ROWS = 4_200;
const rows: Row[] = Array.from({ length: ROWS }, (_, i) => ({
  id: `row-${i}`,
  input: `question ${i}`,
  reference: Number.parseInt(sha256(`reference ${i}`).slice(0, 2), 16) % 2 === 0 ? 'yes' : 'no',
  slices: { half: Math.floor(i / 3) % 2 === 0 ? 'even' : 'odd' },
  cluster: `document-${Math.floor(i / 3)}`,
}));
const references = new Map(rows.map((row) => [row.input, row.reference as string]));

/** Right for most questions, by model and question alone. */
function label({ model, input }: ClassifierRequest): string {
  const right = references.get(input as string) as string;
  const wrong = right === 'yes' ? 'no' : 'yes';
  return Number.parseInt(sha256(`${model} ${input}`).slice(0, 4), 16) % (model === 'new' ? 10 : 9) === 0
    ? wrong
    : right;
}

/** The statuses that a request fails with at first: one in five fails once or twice, by its hash; being turned away is proved elsewhere. */
function faultsOf({ model, input }: ClassifierRequest): readonly number[] {
  const hash = Number.parseInt(sha256(`fault ${model} ${input}`).slice(0, 8), 16);
  if (hash % 5 !== 0) return [];
  return hash % 2 === 0 ? [500] : [503, 500];
}

const narrow = { rule: 'non-inferior', metric: 'accuracy', margin: 0.0001 };

const sample = {
  name: 'sample',
  rows,
  stratify: ['half'],
  // No wave can carry so narrow a margin: all rows are read.
  suite: { waves: [0.2, 0.6, 1], shardRows: 128, reuse: 'off', gate: { rules: [narrow] } },
  target: { concurrency: 32, maxTries: 4 },
};

const deployment = { subject: 'sample', version: 'new', baseline: 'old', deploymentId: 'once' };

/** What of a run must not depend on how its messages came. */
async function evidenceOf(
  runId: string,
  { runs, objects }: { readonly runs: RunStore; readonly objects: ObjectStore },
) {
  const records = await runs.tallies(runId);
  const tallies = (await Promise.all(records.map((record) => readTallies(record, objects)))).flat();
  return {
    shards: records.length,
    rows: tallies.reduce((sum, tally) => sum + tally.evidence.rows, 0),
    evidence: canonicalJson(
      tallies.toSorted((a, b) => a.block - b.block).map(({ effort: _, ...tally }) => tally),
    ),
  };
}

/** Every message once and in order, every question answered at once, all in this process. */
async function judgeUndisturbed() {
  const world = await openWorld();
  let calls = 0;
  world.answers((model, { input }) => {
    calls += 1;
    return labelled(label({ model, input: input as string, seen: 0 }));
  });
  await world.publish(sample);
  const { matches } = await world.plan('Model Registered', deployment);
  await world.settle();
  const runId = matches[0]!.runId!;
  return { calls, outcome: (await world.verdict(runId))?.outcome, ...(await evidenceOf(runId, world.ports)) };
}

/** In the local cloud, under these faults and with an endpoint that fails every fifth question at first. */
async function judgeUnder(faults: FaultPlan) {
  const server = await startClassifier((request) => {
    const status = faultsOf(request)[request.seen];
    return status === undefined ? label(request) : { status };
  });
  const assize = await startAssize({
    allowedHosts: [server.host],
    timeScale: 150,
    maxInstancesPerFunction: 2,
    assemblyDir: await editAssembly(subscribeQueue),
    faults,
  });
  const { admin, cloud } = assize;
  try {
    await publishSample({ ...sample, endpoint: server.endpoint }, admin);
    await admin.put('Model Registered', deployment);
    const { runId } = await verdictOf(admin, { suite: 'sample', candidate: 'new' }, 150_000);
    await poll('the cloud to be idle', async () => cloud.idle(), 60_000);
    return {
      outcome: (await readVerdict(admin, runId)).outcome,
      ...(await evidenceOf(runId, admin)),
      events: await receiveEvents(admin),
      calls: server.calls(),
    };
  } finally {
    await assize.stop();
    await server.close();
  }
}

describe('at-least-once delivery', { timeout: 400_000 }, () => {
  it('gives the same evidence byte for byte under repeats, kills and failing requests, and one verdict', async () => {
    const clean = await judgeUndisturbed();
    const faulty = await judgeUnder({ seed: 20261123, deliveriesPerMessage: 3, killProbability: 0.03 });

    expect(clean.shards).toBeGreaterThanOrEqual(30);
    expect(clean.rows).toBe(ROWS);
    expect(clean.calls).toBe(2 * ROWS);
    expect(faulty.rows).toBe(ROWS);
    expect(faulty.calls).toBeGreaterThan(2 * ROWS);
    expect(sha256(faulty.evidence)).toBe(sha256(clean.evidence));
    expect(faulty.outcome).toBe(clean.outcome);

    const verdicts = faulty.events.filter((event) => event['detail-type'] === 'Eval Verdict Issued');
    expect(new Set(verdicts.map((event) => event.detail.metadata.eventId)).size).toBe(1);
  });
});
