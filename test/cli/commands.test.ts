import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { focusProblems } from '#contracts/focus/validate-focus-row.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { sha256 } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { type CliOptions, assize as runAssize } from './cli-harness.ts';

const rows: Row[] = Array.from({ length: 600 }, (_, i) => ({
  id: `row-${i}`,
  input: `${i}`,
  reference: 'yes',
}));

let stateDir: string;
let server: Awaited<ReturnType<typeof startClassifier>>;
let cloud: AssizeCloud;

const assize = (args: readonly string[], options?: CliOptions) =>
  runAssize([...args, '--state', stateDir], options);

async function verdictOf(args: readonly string[], expectedExitCode: number): Promise<Verdict> {
  const { exitCode, printed, noted } = await assize([...args, '--wait', '--json']);
  expect({ exitCode, noted }).toEqual({ exitCode: expectedExitCode, noted: expect.any(String) });
  return JSON.parse(printed) as Verdict;
}

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'assize-commands-'));
  server = await startClassifier(({ model, input }) => {
    if (model === 'down') return { status: 503 };
    return model === 'bad' && Number(input) % 5 === 0 ? 'no' : 'yes';
  });
  cloud = await startAssize({ stateDir, allowedHosts: [server.host], timeScale: 100 });
  await publishSample({ name: 'sample', rows, endpoint: server.endpoint }, cloud.admin);
});

afterAll(async () => {
  await cloud?.stop();
  await server?.close();
  await rm(stateDir, { recursive: true });
});

describe('commands against a local cloud', { timeout: 60_000 }, () => {
  it('publishes nothing of a folder with a mistake, and says where it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assize-suite-'));
    await writeFile(join(folder, 'suite.yaml'), 'name: broken\ndescription: ""\n');
    const { exitCode, noted } = await assize(['publish', folder]);
    await rm(folder, { recursive: true });
    expect(exitCode).toBe(3);
    expect(noted).toContain(`${join(folder, 'suite.yaml')}:2:14, description: Expected`);
    const { printed } = await assize(['runs', '--suite', 'sample', '--json']);
    expect(JSON.parse(printed)).toEqual([]);
  });

  it('names the published suites where one is unknown', async () => {
    const { exitCode, noted } = await assize(['run', 'smaple', '--candidate', 'good']);
    expect(exitCode).toBe(3);
    expect(noted).toMatch(
      /Expected a suite that is published to the local cloud at .* \(sample\), got "smaple"\./,
    );
  });

  it('waits for a verdict and exits by it: 0 pass, 1 fail', async () => {
    const passed = await verdictOf(['run', 'sample', '--candidate', 'good', '--baseline', 'old'], 0);
    expect(passed).toMatchObject({ outcome: 'pass', rows: 600, baseline: { from: 'event', version: 'old' } });
    const failed = await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 1);
    expect(failed.outcome).toBe('fail');
  });

  it('tells what a run would cost, and starts nothing', async () => {
    const runIds = async () => {
      const { printed } = await assize(['runs', '--suite', 'sample', '--json']);
      return (JSON.parse(printed) as { runId: string }[]).map(({ runId }) => runId);
    };
    const before = await runIds();
    const calls = server.calls();
    const args = ['run', 'sample', '--candidate', 'good', '--baseline', 'old', '--estimate'];
    const shown = await assize(args);
    expect(shown).toMatchObject({
      exitCode: 0,
      printed: expect.stringMatching(/^Estimate \$0\.0120 \(list prices\)\n/),
    });
    expect(shown.printed).toMatch(/candidate +good +\$0\.006\d* +600 +600 /);
    const { printed } = await assize([...args, '--json']);
    expect(JSON.parse(printed)).toMatchObject({
      suite: { name: 'sample' },
      candidate: 'good',
      baseline: 'old',
      basis: { kind: 'last-run' },
      microUsd: { low: 12_000, expected: 12_000, high: 12_000 },
    });
    expect(await runIds()).toEqual(before);
    expect(server.calls()).toBe(calls);
    const started = await assize([
      'run',
      'sample',
      '--candidate',
      'good',
      '--baseline',
      'old',
      '--wait',
      '--json',
    ]);
    expect(started.noted).toMatch(
      /^Estimated \$0\.0120 for 1,200 calls, as the run of \d{4}-\d\d-\d\d took\.\n/,
    );
    const { cost } = JSON.parse(started.printed) as Verdict;
    expect(cost).toMatchObject({ microUsd: 12_000, estimatedMicroUsd: 12_000 });
  });

  it('asks twice with one token and judges once', async () => {
    const args = ['run', 'sample', '--candidate', 'good', '--baseline', 'old', '--token', 'job-1', '--json'];
    const [first, second] = [await assize(args), await assize(args)].map(
      ({ printed }) => JSON.parse(printed) as { runId: string },
    );
    expect(first?.runId).toBe(second?.runId);
  });

  it('lists, shows and explains runs, by the beginning of their id', async () => {
    const runs = await assize(['runs', '--suite', 'sample']);
    const runId = /run_\w+(?=.* fail )/.exec(runs.printed)?.[0] ?? '';
    const shown = await assize(['show', runId.slice(0, 16)]);
    expect(shown.printed).toMatch(/^FAIL {2}sample\n/);
    expect(shown.printed).toContain(`Run        ${runId}, attempt 1`);
    const markdown = await assize(['show', runId, '--markdown']);
    expect(markdown.printed).toMatch(/^\*\*FAIL\*\* {2}\*\*sample\*\*/);
    const explained = await assize(['explain', runId]);
    expect(explained.printed).toContain('Run Requested from assize.cli');
    expect(explained.printed).toMatch(/sample\s+yes\s+the change asks for this suite by name/);
  });

  it.each([
    [['show', 'run_none'], 'Expected a run\'s id, got "run_none", which no run of the local cloud'],
    [['show', 'run_'], 'runs begin with'],
    [['explain', 'nothing'], 'Expected an event that the local cloud'],
    [['runs', '--suite', 'none'], 'Expected a suite that is published'],
    [['baseline', 'none'], 'Expected a suite that is published'],
  ])('says of %j what was expected', async (args, message) => {
    const { exitCode, noted } = await assize(args);
    expect(exitCode).toBe(3);
    expect(noted).toContain(message);
  });

  it('shows rows that were lost, the candidate beside the baseline, and exports them all', async () => {
    const { runId } = await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 1);
    const shown = await assize(['rows', runId, '--change', 'lost', '--limit', '1']);
    expect(shown.exitCode).toBe(0);
    expect(shown.printed).toMatch(/accuracy: lost, −1\.0000/);
    expect(shown.printed).toContain('baseline → candidate: [-yes-]{+no+}');
    const csv = (await assize(['rows', runId, '--change', 'lost', '--csv'])).printed.trimEnd().split('\r\n');
    expect(csv).toHaveLength(1 + 120);
    expect(csv[0]).toMatch(/^id,change,value,slices,input,reference,candidate\.accuracy,candidate\.output,/);
    const lines = (await assize(['rows', runId, '--jsonl'])).printed.trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).row.id)).size).toBe(600);
    const json = JSON.parse(
      (await assize(['rows', runId, '--sort', 'effect', '--limit', '2', '--json'])).printed,
    );
    expect(json).toMatchObject({ runId, metric: 'accuracy', rows: [{ value: -1 }, { value: -1 }] });
    const one = JSON.parse((await assize(['rows', runId, '--row', 'row-5', '--json'])).printed);
    expect(one).toMatchObject({ row: { id: 'row-5' }, change: 'lost' });
    expect((await assize(['rows', runId, '--errors'])).noted).toContain('No row of');
    const missing = await assize(['rows', runId, '--row', 'row-600']);
    expect([missing.exitCode, missing.noted]).toEqual([3, expect.stringContaining('got "row-600"')]);
    const metric = await assize(['rows', runId, '--metric', 'f1']);
    expect([metric.exitCode, metric.noted]).toEqual([3, expect.stringContaining('(accuracy), got "f1"')]);
  });

  it('does not pass an export that was interrupted off as a whole one', async () => {
    const { runId } = await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 1);
    const interruption = new AbortController();
    const { exitCode, printed } = await assize(['rows', runId, '--csv'], {
      interrupted: interruption.signal,
      onPrint: () => interruption.abort(),
    });
    expect([exitCode, printed.split('\r\n').length]).toEqual([130, 2]);
  });

  it('writes what a verdict was made of as it is stored, so that its hashes hold', async () => {
    const { runId } = await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 1);
    const folder = join(stateDir, 'audit/of one');
    const { exitCode, printed } = await assize(['reproduce', runId, '--check', '--json', '--to', folder]);
    const told = JSON.parse(printed);
    expect([exitCode, told.checks.every(({ agrees }: { agrees: boolean }) => agrees)]).toEqual([0, true]);
    const file = (name: string) => readFile(join(folder, name));
    expect(sha256(await file('manifest.json'))).toBe(told.manifest);
    const issued = await cloud.admin.runs.verdict(runId);
    expect(sha256(await file('verdict.json'))).toBe(issued?.hash);
    expect(JSON.parse((await file('reproduction.json')).toString())).toEqual(told);
    const unknown = await assize(['reproduce', 'run_none', '--to', join(stateDir, 'none')]);
    expect([unknown.exitCode, existsSync(join(stateDir, 'none'))]).toEqual([3, false]);
  });

  it('compares runs arm by arm', async () => {
    const good = await verdictOf(['run', 'sample', '--candidate', 'good', '--baseline', 'old'], 0);
    const bad = await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 1);
    const { exitCode, printed } = await assize(['compare', good.runId, bad.runId]);
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/candidate good +baseline old +candidate bad +baseline old/);
    const card = JSON.parse((await assize(['compare', good.runId, bad.runId, '--json'])).printed);
    const marks = card.entries.map(({ version, pareto }: { version: string; pareto: boolean }) => [
      version,
      pareto,
    ]);
    expect(marks).toContainEqual(['bad', false]);
    expect((await assize(['compare', good.runId, '--markdown'])).printed).toContain('| Pareto |');
    const wrong = await assize(['compare', good.runId, '--quality', 'f1']);
    expect([wrong.exitCode, wrong.noted]).toEqual([3, expect.stringContaining('(accuracy), got "f1"')]);
  });

  it('reruns and judges again, each as the next attempt', async () => {
    const first = await verdictOf(['run', 'sample', '--candidate', 'good', '--baseline', 'old'], 0);
    const second = await verdictOf(['rerun', first.runId], 0);
    expect(second).toMatchObject({ attempt: 2, supersedes: first.runId });
    const calls = server.calls();
    const third = await verdictOf(['rejudge', first.runId], 0);
    expect(third).toMatchObject({ attempt: 3, supersedes: second.runId });
    expect(server.calls()).toBe(calls);
  });

  it('sums what runs cost, and writes the charges of a month', async () => {
    const { runId } = await verdictOf(['run', 'sample', '--candidate', 'good', '--baseline', 'old'], 0);
    const today = new Date().toISOString().slice(0, 10);
    const { printed } = await assize(['cost', '--by', 'suite', '--json', '--from', today]);
    expect(JSON.parse(printed)).toMatchObject({ by: 'suite', sums: [{ group: 'sample' }], currency: 'USD' });
    expect((await assize(['cost', '--from', today])).printed).toMatch(/^team +Total +Providers +AWS itself/);
    expect((await assize(['cost', '--by', 'day', '--csv', '--from', today])).printed).toMatch(
      new RegExp(`^day,total_usd,.*\\r\\n${today},`),
    );
    const file = join(stateDir, 'focus.csv');
    const month = today.slice(0, 7);
    const exported = await assize(['cost', '--export', 'focus', '--month', month, '--to', file]);
    expect(exported.printed).toContain(file);
    const rows = decodeFocusCsv(await readFile(file, 'utf8'));
    expect(rows.map(({ x_RunId }) => x_RunId)).toContain(runId);
    for (const row of rows) expect(focusProblems(row)).toEqual([]);
  });

  it.each([
    [['--by', 'colour'], 'Expected --by team, suite, model, trigger, day or tag:<key>, got "colour".'],
    [['--from', '2026-02-30'], 'Expected --from to be a day such as 2026-11-01, got "2026-02-30".'],
    [['--from', '2026-11-02', '--to', '2026-11-01'], 'Expected --from before --to'],
    [['--export', 'focus', '--to', 'a.csv'], 'Expected --month beside --export, such as 2026-11, got none.'],
    [['--export', 'focus', '--month', '2026-13', '--to', 'a.csv'], 'got 2026-13'],
    [['--export', 'focus', '--month', '2026-11'], 'Expected --to beside --export'],
    [['--month', '2026-11'], 'Expected --month beside --export focus alone'],
  ])('says of cost %j what was expected', async (args, message) => {
    const { exitCode, noted } = await assize(['cost', ...args]);
    expect({ exitCode, noted }).toEqual({ exitCode: 3, noted: expect.stringContaining(message) });
  });

  it('does not cancel what has ended', async () => {
    const { runId } = await verdictOf(['run', 'sample', '--candidate', 'good', '--baseline', 'old'], 0);
    const { exitCode, noted } = await assize(['cancel', runId, '--reason', 'late']);
    expect(exitCode).toBe(3);
    expect(noted).toContain(`got ${runId}, which ended with pass`);
  });

  it('shows how far a run is, and ends it before its verdict', async () => {
    const asked = await assize(['run', 'sample', '--candidate', 'down', '--baseline', 'old', '--json']);
    const { runId } = JSON.parse(asked.printed) as { runId: string };
    const shown = await assize(['show', runId]);
    expect(shown.printed).toMatch(/of 600 rows, .* rows\/s, \$\d.* of about \$\d/);
    const cancelled = await assize(['cancel', runId, '--reason', 'withdrawn', '--by', 'ann']);
    expect(cancelled).toMatchObject({
      exitCode: 0,
      printed: expect.stringContaining(`${runId} is asked to end`),
    });
    const verdict = await poll('a verdict', async () => {
      const found = JSON.parse((await assize(['show', runId, '--json'])).printed) as Partial<Verdict>;
      return found.outcome === undefined ? null : found;
    });
    expect(verdict).toMatchObject({ outcome: 'incomplete', earlyEnd: { reason: 'cancelled' } });
    expect(verdict.headline).toContain('cancelled by ann: withdrawn');
  });

  it('sets a champion by hand, and keeps its history', async () => {
    const set = ['baseline', 'set', 'sample', '--to', 'older', '--reason', 'agreed', '--by', 'ann'];
    expect((await assize(set)).exitCode).toBe(0);
    const shown = await assize(['baseline', 'sample', '--json']);
    expect(JSON.parse(shown.printed)).toMatchObject({ version: 'older', by: 'ann: agreed' });
    const history = await assize(['baseline', 'history', 'sample']);
    expect(history.printed).toContain('ann: agreed');
  });

  it('goes back to an earlier champion, as the newest entry of the history', async () => {
    const set = ['baseline', 'set', 'sample', '--to', 'newer', '--reason', 'agreed', '--by', 'ann'];
    expect((await assize(set)).exitCode).toBe(0);
    const back = ['baseline', 'rollback', 'sample', '--reason', 'complaints', '--by', 'bo', '--json'];
    const { printed } = await assize(back);
    const champion = JSON.parse(printed) as { version: string; revision: number; by: string };
    expect(champion).toMatchObject({
      version: 'older',
      by: expect.stringMatching(/^bo: back to revision \d+: complaints$/),
    });
    const none = await assize(['baseline', 'rollback', 'sample', '--revision', '99', '--reason', 'x']);
    expect(none.noted).toContain('Expected the history of sample to have revision 99');
    const history = JSON.parse(
      (await assize(['baseline', 'history', 'sample', '--json'])).printed,
    ) as unknown[];
    expect(history.at(-1)).toEqual(champion);
  });

  it('waives a failing rule once somebody else approved it, and exits with 2: it is no pass', async () => {
    const create = ['waiver', 'create', 'sample', '--rule', 'non-inferior accuracy', '--candidate', 'bad'];
    const why = [
      '--owner',
      'team quality',
      '--reason',
      'mended on Friday',
      '--expires',
      '14d',
      '--by',
      'ann',
    ];
    const made = await assize([...create, ...why, '--json']);
    const { id } = JSON.parse(made.printed) as { id: string };
    expect(JSON.parse(made.printed)).toMatchObject({ state: 'proposed', createdBy: 'ann', approval: null });
    const own = await assize(['waiver', 'approve', id, '--by', 'ann']);
    expect(own).toMatchObject({ exitCode: 3, noted: expect.stringContaining('somebody else than ann') });
    const approved = await assize(['waiver', 'approve', id.slice(4, 14), '--by', 'bo']);
    expect(approved.printed).toMatch(/^LIVE {2}wvr_\w{24}\n.*Covers +non-inferior accuracy, of bad\n/s);
    const waived = await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 2);
    expect(waived).toMatchObject({
      outcome: 'waived',
      waivers: [{ id, createdBy: 'ann', approvedBy: 'bo' }],
    });
    expect((await assize(['show', waived.runId])).printed).toMatch(/^WAIVED {2}sample\n/);
    const listed = await assize(['waiver', 'list', 'sample']);
    expect(listed.printed).toContain(id);
    expect((await assize(['waiver', 'revoke', id, '--reason', 'mended', '--by', 'cy'])).exitCode).toBe(0);
    await verdictOf(['run', 'sample', '--candidate', 'bad', '--baseline', 'old'], 1);
    expect(JSON.parse((await assize(['waiver', '--json'])).printed)).toEqual([]);
    const shown = await assize(['waiver', 'show', id]);
    expect(shown.printed).toMatch(/asked for +ann\n.*approved +bo\n.*revoked: mended +cy\n/s);
  });

  it('has the end of a waiver noticed by the sweep', async () => {
    const expires = new Date(Date.now() + 3_000).toISOString();
    const why = ['--owner', 'team quality', '--reason', 'until the end of this test', '--expires', expires];
    const made = await assize(['waiver', 'create', 'sample', '--rule', '*', ...why, '--by', 'ann', '--json']);
    const { id } = JSON.parse(made.printed) as { id: string };
    await poll('its end', async () => {
      const { state, expiredAt } = JSON.parse((await assize(['waiver', 'show', id, '--json'])).printed);
      return state === 'expired' && expiredAt !== null ? true : null;
    });
    expect((await assize(['waiver', 'approve', id, '--by', 'bo'])).noted).toContain(
      `got ${id}, which is expired.`,
    );
    const all = await assize(['waiver', 'list', 'sample', '--all', '--json']);
    expect(JSON.parse(all.printed)).toContainEqual(expect.objectContaining({ id, state: 'expired' }));
  });

  it('delivers dead letters again, and leaves none behind', async () => {
    const { sqs } = cloud.admin.clients;
    const QueueUrl = cloud.admin.output(stackOutputs.deadLetterQueueUrl('changes'));
    const event = (version: string) => ({
      id: `letter-${version}`,
      source: 'registry',
      'detail-type': 'Model Registered',
      time: '2026-11-23T12:00:00Z',
      detail: { subject: 'elsewhere', version },
    });
    const versions = Array.from({ length: 12 }, (_, i) => `${i}`);
    for (const version of versions)
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(event(version)) }));
    const { printed } = await assize(['redrive', 'changes', '--json']);
    expect(JSON.parse(printed)).toEqual({ queue: 'changes', moved: 12 });
    for (const version of versions)
      await poll('a record', () => cloud.admin.changes.event(`letter-${version}`));
    expect((await assize(['redrive', 'changes'])).printed).toBe('The queue changes has no dead letters.\n');
  });

  it('puts an event from a pipe, and says which suites judge it', async () => {
    const event = {
      source: 'registry',
      'detail-type': 'Model Registered',
      detail: { subject: 'sample', version: 'good', baseline: 'old', deploymentId: 'from-a-pipe' },
    };
    const { exitCode, printed, noted } = await assize(['events', 'put', '-'], {
      input: JSON.stringify(event),
    });
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/sample\s+yes\s+its model trigger covers "sample"\s+run_/);
    expect(noted).toMatch(/Follow it: assize show run_/);
  });

  it('puts no event of a file in which one is wrong', async () => {
    const good = {
      source: 'registry',
      'detail-type': 'Model Registered',
      detail: { subject: 'a', version: '1' },
    };
    const input = JSON.stringify([good, { ...good, detail: { subject: 'a' } }], null, 1);
    const { exitCode, noted } = await assize(['events', 'put', '-'], { input });
    expect(exitCode).toBe(3);
    expect(noted).toMatch(/standard input:\d+:\d+, detail\.version: Expected .*, got nothing\./);
  });

  it('records an event that no suite asks for, which is no error', async () => {
    const event = {
      source: 'x',
      'detail-type': 'Index Rebuilt',
      detail: { subject: 'elsewhere', version: '1' },
    };
    const { exitCode, printed } = await assize(['events', 'put', '-'], { input: JSON.stringify(event) });
    expect(exitCode).toBe(0);
    expect(printed).toContain('No published suite asks for index changes of "elsewhere".');
  });

  it('stops waiting on Ctrl-C with exit code 130, and leaves the run alone', async () => {
    const interruption = new AbortController();
    const args = ['run', 'sample', '--candidate', 'good', '--baseline', 'old', '--wait'];
    const { exitCode } = await assize(args, {
      interrupted: interruption.signal,
      onLive: () => interruption.abort(),
    });
    expect(exitCode).toBe(130);
  });
});
