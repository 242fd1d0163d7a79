import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvent } from '#contracts/events/read-event.ts';
import type { Row } from '#domain/row.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { editAssembly, subscribeQueue } from '#support/edited-assembly.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { type ReceivedEvent, receiveEvents } from '#support/received-events.ts';
import { verdictOf } from '#support/verdict-of.ts';

const rows: Row[] = Array.from({ length: 800 }, (_, i) => ({
  id: `row-${i}`,
  input: `question ${i}`,
  reference: 'yes',
  slices: { half: i % 2 === 0 ? 'even' : 'odd' },
}));

let server: Awaited<ReturnType<typeof startClassifier>>;
let assize: AssizeCloud;
let events: readonly ReceivedEvent[];

beforeAll(async () => {
  // The new model loses every fifth of the odd rows, which the strict suite minds and the other does not.
  server = await startClassifier(({ model, input }) =>
    model === 'new' && input.endsWith('5') ? 'no' : 'yes',
  );
  assize = await startAssize({
    allowedHosts: [server.host],
    timeScale: 500,
    assemblyDir: await editAssembly(subscribeQueue),
  });
  const triggers = [{ change: 'model', subject: 'shared-model' }];
  const lenient = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
  await publishSample({ name: 'strict', rows, endpoint: server.endpoint, suite: { triggers } }, assize.admin);
  await publishSample(
    { name: 'lenient', rows, endpoint: server.endpoint, suite: { triggers, gate: lenient } },
    assize.admin,
  );
  await assize.admin.put('Model Registered', {
    subject: 'shared-model',
    version: 'new',
    baseline: 'old',
    deploymentId: 'once',
  });
  await verdictOf(assize.admin, { suite: 'strict', candidate: 'new' });
  await verdictOf(assize.admin, { suite: 'lenient', candidate: 'new' });
  await poll('the cloud to be idle', async () => assize.cloud.idle());
  events = await receiveEvents(assize.admin);
}, 90_000);

afterAll(async () => {
  await assize?.stop();
  await server?.close();
});

const ofType = (type: string) => events.filter((event) => event['detail-type'] === type);

describe('what a subscriber receives', () => {
  it('reads every event by its published contract', () => {
    expect(events.length).toBeGreaterThanOrEqual(9);
    for (const event of events) expect(readEvent(event)).toMatchObject({ kind: 'event' });
  });

  it('tells one verdict per suite, all under the change they judge', () => {
    const verdicts = ofType('Eval Verdict Issued').map(({ detail }) => [
      detail.data.suite,
      detail.data.outcome,
    ]);
    expect(Object.fromEntries(verdicts)).toEqual({ strict: 'fail', lenient: 'pass' });
    const keys = new Set(
      events.map(({ detail }) => (detail.metadata as { correlationId?: string }).correlationId),
    );
    expect(keys.size).toBe(1);
  });

  it('tells once what the change comes to: the worst of its suites', () => {
    const decided = ofType('Eval Change Decided');
    expect(new Set(decided.map(({ detail }) => detail.metadata.eventId)).size).toBe(1);
    expect(decided[0]?.detail.data).toMatchObject({ outcome: 'fail' });
    const suites = decided.flatMap(({ detail }) => detail.data.suites as { suite: string }[]);
    expect(new Set(suites.map(({ suite }) => suite))).toEqual(new Set(['lenient', 'strict']));
  });

  it('tells of the regression on all rows and on the slice that carries it', () => {
    const slices = ofType('Eval Regression Detected')
      .filter(({ detail }) => detail.data.suite === 'strict')
      .map(({ detail }) => detail.data.slice);
    expect(slices).toEqual(expect.arrayContaining(['all', 'half=odd']));
    expect(slices).not.toContain('half=even');
  });

  it('tells finance what each run cost, for whom and why', () => {
    const [cost] = ofType('Eval Run Cost Recorded').filter(({ detail }) => detail.data.suite === 'strict');
    expect(cost?.detail.data).toMatchObject({
      totals: { microUsd: 16_000, calls: 1_600, unpricedCalls: 0 },
      tags: { team: 'quality', 'cost-centre': 'CC-1', suite: 'strict', trigger: 'model', model: 'new' },
      currency: 'USD',
      basis: 'estimated-list',
    });
    const aws = cost?.detail.data.aws as readonly { service: string; unit: string; microUsd: number }[];
    expect(aws.map(({ service, unit }) => `${service} ${unit}`)).toEqual([
      'Lambda GB-seconds',
      'Lambda requests',
      'SQS requests',
      'DynamoDB read units',
      'DynamoDB write units',
      'S3 PUT requests',
      'S3 GET requests',
    ]);
    expect(aws.every(({ microUsd }) => microUsd > 0)).toBe(true);
  });
});
