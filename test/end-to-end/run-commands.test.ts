import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { poll } from '#support/poll.ts';
import { publishSample, type Sample } from '#support/publish-sample.ts';
import { verdictOf } from '#support/verdict-of.ts';

const rows: Row[] = Array.from({ length: 600 }, (_, i) => ({
  id: `row-${i}`,
  input: `question ${i}`,
  reference: i % 2 === 0 ? 'yes' : 'no',
}));
const references = new Map(rows.map((row) => [row.input as string, row.reference as string]));

let server: Awaited<ReturnType<typeof startClassifier>>;
let assize: AssizeCloud;

beforeAll(async () => {
  server = await startClassifier(({ model, input }) => {
    if (model === 'broken' && input.endsWith('7')) return { status: 500 };
    if (model === 'unknown') return { status: 404, body: '{"error":{"code":"unknown_model"}}' };
    return references.get(input) as string;
  });
  assize = await startAssize({ allowedHosts: [server.host], timeScale: 500 });
});

afterAll(async () => {
  await assize?.stop();
  await server?.close();
});

function publish(name: string, sample: Partial<Sample> = {}) {
  return publishSample({ name, rows, endpoint: server.endpoint, ...sample }, assize.admin);
}

async function register(subject: string, version: string, baseline?: string) {
  return assize.admin.put('Model Registered', {
    subject,
    version,
    ...(baseline !== undefined && { baseline }),
    deploymentId: `${version} ${baseline}`,
  });
}

const absolute = { gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.9 }] } };

describe('runs', { timeout: 90_000 }, () => {
  it('judges absolute rules alone where there is no baseline, and says so', async () => {
    await publish('no-baseline', { suite: absolute });
    await register('no-baseline', 'good');
    const verdict = await verdictOf(assize.admin, { suite: 'no-baseline', candidate: 'good' });
    expect(verdict.outcome).toBe('pass');
    expect(verdict.baseline).toEqual({ from: 'none', version: null });
    expect(verdict.notes.join(' ')).toContain('no baseline');
    const champion = await assize.admin.baselines.champion('no-baseline', 'no-baseline');
    expect(champion).toMatchObject({ version: 'good', revision: 1, by: verdict.runId });
  });

  it('shows permanent failures as errors, and ends incomplete below the coverage', async () => {
    await publish('failing', { suite: absolute });
    await register('failing', 'broken');
    const verdict = await verdictOf(assize.admin, { suite: 'failing', candidate: 'broken' });
    expect(verdict.outcome).toBe('incomplete');
    const [coverage] = verdict.decision?.coverage ?? [];
    expect(coverage).toMatchObject({ rows: 600, answered: 540, errors: { 'server-error': 60 } });
  });

  it('names a version that the server does not know, and asks no more than it takes to be sure', async () => {
    await publish('missing-version', { suite: absolute });
    await register('missing-version', 'unknown');
    const verdict = await verdictOf(assize.admin, { suite: 'missing-version', candidate: 'unknown' });
    expect(verdict.outcome).toBe('incomplete');
    expect(verdict.endpointFault).toMatchObject({ code: 'unknown-version' });
    const { 'unknown-version': refused = 0, unanswered = 0 } = verdict.decision!.coverage[0]!.errors;
    expect(refused).toBeGreaterThanOrEqual(20);
    expect(refused + unanswered).toBe(600);
  });

  it('judges a rerun as the next attempt, and asks again only where answers may have changed', async () => {
    await publish('again', { suite: absolute, target: { immutable: true } });
    await register('again', 'good');
    const first = await verdictOf(assize.admin, { suite: 'again', candidate: 'good' });
    const before = server.calls();
    await assize.admin.put('Run Requested', {
      suite: 'again',
      rerunOf: {
        runId: first.runId,
        attempt: 1,
        change: { ...first.change, baseline: first.change.baseline ?? null },
      },
    });
    const second = await verdictOf(assize.admin, { suite: 'again', candidate: 'good', attempt: 2 });
    expect(second).toMatchObject({ attempt: 2, supersedes: first.runId, outcome: 'pass' });
    expect(server.calls()).toBe(before);
    expect(second.reuse).toMatchObject([{ arm: 'candidate', rows: 600 }]);
    expect(second.cost.microUsd).toBe(0);
  });

  it('judges stored answers again with new rules, without a call', async () => {
    await publish('rejudged', { suite: absolute });
    await register('rejudged', 'good');
    const first = await verdictOf(assize.admin, { suite: 'rejudged', candidate: 'good' });
    await publish('rejudged', {
      suite: { gate: { rules: [{ rule: 'at-most', metric: 'accuracy', value: 0.5 }] } },
    });
    const before = server.calls();
    await assize.admin.put('Run Requested', {
      suite: 'rejudged',
      rejudge: true,
      rerunOf: {
        runId: first.runId,
        attempt: 1,
        change: { ...first.change, baseline: first.change.baseline ?? null },
      },
    });
    const second = await verdictOf(assize.admin, { suite: 'rejudged', candidate: 'good', attempt: 2 });
    expect(second).toMatchObject({ outcome: 'fail', supersedes: first.runId, rows: 600 });
    expect(server.calls()).toBe(before);
  });

  it('ends a cancelled run incomplete, with who cancelled it and why', async () => {
    const slow = await startClassifier(() => ({ status: 429 }));
    const other = await startAssize({ allowedHosts: [slow.host], timeScale: 500 });
    try {
      await publishSample(
        { name: 'slow', rows, endpoint: slow.endpoint, target: { maxTries: 10 } },
        other.admin,
      );
      await other.admin.put('Model Registered', { subject: 'slow', version: 'new', deploymentId: 'once' });
      const [run] = await poll('a run', async () => {
        const runs = await other.admin.runs.ofSuite('slow', 1);
        return runs.length > 0 && runs;
      });
      const runId = run?.runId ?? '';
      await other.admin.put('Run Cancel Requested', { runId, by: 'ada', reason: 'wrong index' });
      const verdict = await verdictOf(other.admin, { suite: 'slow', candidate: 'new' });
      expect(verdict.outcome).toBe('incomplete');
      expect(verdict.earlyEnd).toEqual({
        reason: 'cancelled',
        detail: 'the run was cancelled by ada: wrong index.',
      });
    } finally {
      await other.stop();
      await slow.close();
    }
  });

  it('records an event that no suite asks for, and one that is not shaped as declared', async () => {
    const nobody = await register('nobody', 'new');
    const unasked = await poll('the event', () => assize.admin.changes.event(nobody));
    expect(unasked).toMatchObject({ recognition: 'change' });
    expect(unasked.reasons.join()).toContain('No published suite asks for model changes of "nobody"');

    const id = await assize.admin.put('Model Registered', { subject: 'again', version: { major: 1 } });
    const invalid = await poll('the event', () => assize.admin.changes.event(id));
    expect(invalid.recognition).toBe('invalid');
    expect(invalid.reasons.join()).toContain('detail.version');
  });

  it('refuses a version that the suite cannot resolve, and answers the change all the same', async () => {
    await publish('mapped', { suite: absolute, target: { versions: { '1': 'good' } } });
    const id = await register('mapped', '2');
    const event = await poll('the event', () => assize.admin.changes.event(id));
    expect(event.matches.find(({ suite }) => suite === 'mapped')?.reason).toContain(
      'Expected a version that suite "mapped" knows (1), got "2"',
    );
  });
});
