import { describe, expect, it } from 'vitest';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import type { Row } from '#domain/row.ts';
import type { FaultPlan } from '#local/faults/fault-plan.ts';
import { startAssize } from '#support/assize-cloud.ts';
import { type ClassifierRequest, startClassifier } from '#support/classifier-server.ts';
import { editAssembly, subscribeQueue } from '#support/edited-assembly.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { receiveEvents } from '#support/received-events.ts';
import { readVerdict, verdictOf } from '#support/verdict-of.ts';
import { readTallies } from '#workflow/shard-tallies.ts';

/** Three strata of 16 blocks, each the least that a block may be: 48 shards of one block. */
const ROWS = 6_300;
const rows: Row[] = Array.from({ length: ROWS }, (_, i) => ({
  id: `row-${i}`,
  input: `question ${i}`,
  reference: Number.parseInt(sha256(`reference ${i}`).slice(0, 2), 16) % 2 === 0 ? 'yes' : 'no',
  slices: { third: `t${Math.floor(i / 3) % 3}` },
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

async function judge(faults: FaultPlan | undefined, faulty: boolean) {
  const server = await startClassifier((request) => {
    const status = faulty ? faultsOf(request)[request.seen] : undefined;
    return status === undefined ? label(request) : { status };
  });
  const assize = await startAssize({
    allowedHosts: [server.host],
    timeScale: 150,
    assemblyDir: await editAssembly(subscribeQueue),
    ...(faults !== undefined && { faults }),
  });
  try {
    await publishSample(
      {
        name: 'sample',
        rows,
        endpoint: server.endpoint,
        stratify: ['third'],
        // No wave can carry so narrow a margin: all rows are read.
        suite: { waves: [0.2, 0.6, 1], shardRows: 128, reuse: 'off', gate: { rules: [narrow] } },
        target: { concurrency: 32, maxTries: 4 },
      },
      assize.admin,
    );
    await assize.admin.put('Model Registered', {
      subject: 'sample',
      version: 'new',
      baseline: 'old',
      deploymentId: 'once',
    });
    const verdict = await verdictOf(assize.admin, { suite: 'sample', candidate: 'new' }, 150_000);
    await poll('the cloud to be idle', async () => assize.cloud.idle(), 60_000);
    const records = await assize.admin.runs.tallies(verdict.runId);
    const tallies = (
      await Promise.all(records.map((record) => readTallies(record, assize.admin.objects)))
    ).flat();
    return {
      verdict: await readVerdict(assize.admin, verdict.runId),
      shards: records.length,
      rows: tallies.reduce((sum, tally) => sum + tally.evidence.rows, 0),
      evidence: canonicalJson(
        tallies.toSorted((a, b) => a.block - b.block).map(({ effort: _, ...tally }) => tally),
      ),
      events: await receiveEvents(assize.admin),
      calls: server.calls(),
    };
  } finally {
    await assize.stop();
    await server.close();
  }
}

describe('at-least-once delivery', { timeout: 400_000 }, () => {
  it('gives the same evidence byte for byte under repeats, kills and failing requests, and one verdict', async () => {
    const clean = await judge(undefined, false);
    const faulty = await judge({ seed: 20261123, deliveriesPerMessage: 3, killProbability: 0.03 }, true);

    expect(clean.shards).toBeGreaterThanOrEqual(40);
    expect(clean.rows).toBe(ROWS);
    expect(clean.calls).toBe(2 * ROWS);
    expect(faulty.rows).toBe(ROWS);
    expect(faulty.calls).toBeGreaterThan(2 * ROWS);
    expect(sha256(faulty.evidence)).toBe(sha256(clean.evidence));
    expect(faulty.verdict.outcome).toBe(clean.verdict.outcome);

    const verdicts = faulty.events.filter((event) => event['detail-type'] === 'Eval Verdict Issued');
    expect(new Set(verdicts.map((event) => event.detail.metadata.eventId)).size).toBe(1);
  });
});
