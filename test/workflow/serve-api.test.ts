import { beforeEach, describe, expect, it } from 'vitest';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';
import { encodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { storageKeys } from '#contracts/storage.ts';
import { type ApiCall, apiCalls, apiCaller as caller } from '#support/api-calls.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { validFocusRow } from '#support/focus-row.ts';
import type { Caller } from '#workflow/api/api-request.ts';

const SUITE = 'answers';

let world: World;
let asked: EventToPut[];
let call: ApiCall;

beforeEach(async () => {
  world = await openWorld();
  asked = [];
  call = apiCalls(world, asked);
  await world.publish({ name: SUITE, rows: yesRows(300), target: { versions: { '*': 'model-{version}' } } });
  world.answers(() => labelled('yes'));
});

const start = (candidate: string, token = candidate) =>
  call('POST /v1/runs', { body: { suite: SUITE, candidate, token } });

/** A run with its verdict. */
async function judged(candidate: string): Promise<string> {
  const { body } = await start(candidate);
  await world.settle();
  return body.runId;
}

describe('a run over HTTP', () => {
  it('starts by the event that the command puts out, under the id that it is told', async () => {
    const { status, body } = await start('2');
    expect([status, body.attempt, body.eventId]).toEqual([202, 1, 'asked-1']);
    expect(asked).toMatchObject([
      { source: 'assize.api', detailType: 'Run Requested', detail: { candidate: '2', by: caller.name } },
    ]);
    expect((await call(`GET ${body.links.self}`)).body).toMatchObject({
      runId: body.runId,
      suite: SUITE,
      state: 'running',
      outcome: null,
      change: { key: body.changeKey, candidate: '2' },
    });
  });

  it('is one run where the same token asks twice', async () => {
    const [first, again] = [await start('2'), await start('2')];
    expect(again.body.runId).toBe(first.body.runId);
    expect((await call(`GET /v1/runs?suite=${SUITE}`)).body.runs).toHaveLength(1);
  });

  it('is waited for until it has ended, and no longer than asked', async () => {
    const { body } = await start('2');
    const before = world.clock.ms;
    const early = await call(`GET ${body.links.wait}?seconds=3`);
    expect([early.body.state, world.clock.ms - before]).toEqual(['running', 3_000]);
    const ended = await call(`GET ${body.links.wait}?seconds=25`, { whileWaiting: () => world.settle() });
    expect([ended.body.state, ended.body.outcome === null]).toEqual(['ended', false]);
    expect(world.clock.ms - before).toBe(4_000);
  });

  it('that was only just asked for is waited for too, and one that never opens is not found', async () => {
    const missing = `run_${'0'.repeat(24)}`;
    const { status, body } = await call(`GET /v1/runs/${missing}/wait?seconds=2`);
    expect([status, body.detail]).toEqual([404, expect.stringContaining(missing)]);
    expect((await call(`GET /v1/runs/${missing}`)).status).toBe(404);
  });

  it('shows its verdict as it was issued, once there is one', async () => {
    const { body } = await start('2');
    const early = await call(`GET /v1/runs/${body.runId}/verdict`);
    expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('/wait')]);
    await world.settle();
    const issued = await call(`GET /v1/runs/${body.runId}/verdict`);
    expect(issued.body).toEqual(await world.verdict(body.runId));
  });

  it('tells where its evidence lies, each place holding what it says', async () => {
    const runId = await judged('2');
    const { body } = await call(`GET /v1/runs/${runId}/evidence`);
    const keys = [body.manifest, body.verdict, ...body.scores].map(({ uri }) =>
      uri.replace('s3://bucket/', ''),
    );
    expect(keys.length).toBeGreaterThan(2);
    for (const key of keys) expect(await world.objects.get(key)).not.toBeNull();
    expect(body.tallies.length).toBeGreaterThan(0);
  });

  it('ends when it is cancelled, by the caller’s own name', async () => {
    const { body } = await start('2');
    const cancelled = await call(`POST /v1/runs/${body.runId}/cancel`, { body: { reason: 'withdrawn' } });
    expect([cancelled.status, cancelled.body.by]).toEqual([202, caller.name]);
    await world.settle();
    const { body: run } = await call(`GET /v1/runs/${body.runId}`);
    expect(run).toMatchObject({
      state: 'ended',
      outcome: 'incomplete',
      cancelledBy: { by: caller.name, reason: 'withdrawn' },
    });
    const again = await call(`POST /v1/runs/${body.runId}/cancel`, { body: { reason: 'withdrawn' } });
    expect(again.status).toBe(409);
  });

  it('is judged again as its next attempt, once for however many ask', async () => {
    const runId = await judged('2');
    const first = await call(`POST /v1/runs/${runId}/rejudge`);
    expect([first.status, first.body.attempt]).toEqual([202, 2]);
    await world.settle();
    const again = await call(`POST /v1/runs/${runId}/rejudge`);
    expect(again.body).toEqual({ ...first.body, eventId: null });
    expect((await call(`GET ${first.body.links.self}`)).body).toMatchObject({
      supersedes: runId,
      rejudge: true,
      state: 'ended',
    });
    const other = await call(`POST /v1/runs/${runId}/rerun`);
    expect([other.status, other.body.detail]).toEqual([
      409,
      expect.stringContaining(`POST /v1/runs/${first.body.runId}/rerun`),
    ]);
    expect((await call(`POST /v1/runs/${first.body.runId}/rerun`)).body.attempt).toBe(3);
  });
});

describe('runs over HTTP', () => {
  it('come newest first, page by page, each once', async () => {
    for (const candidate of ['1', '2', '3', '4', '5']) {
      await start(candidate);
      world.clock.ms += 1_000;
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null) {
      const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await call(`GET /v1/runs?limit=2${at}`);
      seen.push(...body.runs.map((run: { change: { candidate: string } }) => run.change.candidate));
      cursor = body.next;
      pages += 1;
    }
    expect([seen, pages]).toEqual([['5', '4', '3', '2', '1'], 3]);
  });

  it('of a suite that nobody published are refused with those that are', async () => {
    const { status, body, type } = await call('GET /v1/runs?suite=missing');
    expect([status, type]).toEqual([422, 'application/problem+json']);
    expect(body.detail).toContain(`Expected a published suite (${SUITE}), got "missing"`);
  });
});

describe('rows over HTTP', () => {
  it('come with their scores, page by page, each once', async () => {
    const runId = await judged('2');
    const ids: string[] = [];
    let cursor: string | null = '0.0';
    while (cursor !== null) {
      const { body } = await call(`GET /v1/runs/${runId}/rows?limit=120&cursor=${cursor}`);
      for (const { row, scores } of body.rows) {
        ids.push(row.id);
        expect(row.input).toBe(`question ${row.id.slice(4)}`);
        expect(scores.length).toBeGreaterThan(0);
        expect(scores[0]).toMatchObject({ arm: 'candidate', score: expect.any(Number), reason: null });
      }
      cursor = body.next;
    }
    expect([ids.length, new Set(ids).size]).toEqual([300, 300]);
  });

  it('are refused where the deployment does not serve them, and to tokens without the group', async () => {
    const runId = await judged('2');
    const rows = `GET /v1/runs/${runId}/rows`;
    const off = await call(rows, { settings: { servesRows: false } });
    expect([off.status, off.body.detail]).toEqual([403, expect.stringContaining('api.rows: true')]);
    const writer: Caller = { kind: 'token', name: 'ada', subject: 'ada', groups: ['release'] };
    expect((await call(rows, { caller: writer })).status).toBe(403);
    const reader: Caller = { kind: 'token', name: 'ada', subject: 'ada', groups: ['annotators'] };
    expect((await call(rows, { caller: reader })).status).toBe(200);
  });
});

describe('suites and champions over HTTP', () => {
  const baseline = `/v1/suites/${SUITE}/baseline`;
  const put = (body: object) => call(`PUT ${baseline}`, { body });

  it('are listed with where their runs and champions are', async () => {
    const { body } = await call('GET /v1/suites');
    expect(body.suites).toMatchObject([{ name: SUITE, dataset: SUITE, links: { baseline } }]);
  });

  it('are named by hand, with who and why, and kept in the history', async () => {
    expect((await call(`GET ${baseline}`)).status).toBe(404);
    const first = await put({ version: '1', reason: 'the first' });
    expect(first.body).toMatchObject({ version: '1', revision: 1, by: `${caller.name}: the first` });
    await put({ version: '2', reason: 'better', expectedRevision: 1 });
    expect((await call(`GET ${baseline}`)).body.version).toBe('2');
    const { body } = await call(`GET ${baseline}/history`);
    expect(body.champions.map(({ version }: { version: string }) => version)).toEqual(['2', '1']);
  });

  it('move once where the same is asked twice, and not over somebody else’s move', async () => {
    const move = { version: '1', reason: 'the first', expectedRevision: 0 };
    const [once, twice] = [await put(move), await put(move)];
    expect([twice.status, twice.body]).toEqual([200, once.body]);
    const late = await put({ version: '2', reason: 'better', expectedRevision: 0 });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('it is at 1 (1)')]);
    expect((await put({ version: '1', reason: 'another’s', expectedRevision: 0 })).status).toBe(409);
  });

  it('take no version that the suite does not know', async () => {
    await world.publish({ name: 'named', rows: yesRows(200), target: { versions: { a: 'model-a' } } });
    const refused = await call('PUT /v1/suites/named/baseline', {
      body: { version: 'b', reason: 'why not' },
    });
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('got "b"')]);
    const run = await call('POST /v1/runs', { body: { suite: 'named', candidate: 'b' } });
    expect([run.status, asked]).toEqual([422, []]);
  });
});

describe('waivers over HTTP', () => {
  const waivers = `/v1/suites/${SUITE}/waivers`;
  const bo: Caller = { kind: 'iam', name: 'arn:aws:iam::123456789012:user/bo' };
  const wanted = () => ({
    rule: 'at-least accuracy',
    owner: 'team answers',
    reason: 'mended by Friday',
    expiresAt: new Date(world.clock.ms + 86_400_000).toISOString(),
  });
  const create = (body: object = {}, by?: Caller) =>
    call(`POST ${waivers}`, { body: { ...wanted(), ...body }, ...(by && { caller: by }) });

  beforeEach(() =>
    world.publish({
      name: SUITE,
      rows: yesRows(300),
      suite: { gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] } },
    }),
  );

  it('are asked for and approved by two callers, then revoked, each act with its caller’s name', async () => {
    const { status, body } = await create();
    expect([status, body.state, body.createdBy, body.approval]).toEqual([201, 'proposed', caller.name, null]);
    const own = await call(`POST ${body.links.self}/approve`);
    expect([own.status, own.body.detail]).toEqual([403, expect.stringContaining('somebody else than')]);
    expect((await call(`GET ${body.links.self}`)).body).toEqual(body);

    const approved = await call(`POST ${body.links.self}/approve`, { caller: bo });
    expect([approved.status, approved.body.state, approved.body.approval.by]).toEqual([200, 'live', bo.name]);
    world.clock.ms += 1_000;
    expect((await call(`POST ${body.links.self}/approve`, { caller: bo })).body).toEqual(approved.body);
    const cy: Caller = { kind: 'iam', name: 'cy' };
    expect((await call(`POST ${body.links.self}/approve`, { caller: cy })).status).toBe(409);

    const reason = { reason: 'mended' };
    const revoked = await call(`POST ${body.links.self}/revoke`, { body: reason });
    expect([revoked.body.state, revoked.body.revocation]).toMatchObject([
      'revoked',
      { by: caller.name, reason: 'mended' },
    ]);
    expect((await call(`POST ${body.links.self}/revoke`, { body: reason })).body).toEqual(revoked.body);
    const late = await call(`POST ${body.links.self}/revoke`, { body: reason, caller: bo });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('revoked by')]);
    expect((await call(`GET ${body.links.self}`)).body).toEqual(revoked.body);
  });

  it('take who acts from the caller and never from what is sent', async () => {
    expect((await create({ createdBy: 'bo' })).status).toBe(400);
    expect((await create({ by: 'bo' })).status).toBe(400);
    const { body } = await create();
    const revoke = { reason: 'mended', by: 'bo' };
    expect((await call(`POST ${body.links.self}/revoke`, { body: revoke })).status).toBe(400);
  });

  it('know one person by the token’s subject, whatever address it shows', async () => {
    const token = { kind: 'token', groups: ['release', 'owners'] } as const;
    const { body } = await create({}, { ...token, name: 'ada@old (s-1)', subject: 's-1' });
    expect(body.createdBy).toBe('s-1');
    const approve = (name: string, subject: string | null) =>
      call(`POST ${body.links.self}/approve`, { caller: { ...token, name, subject } });
    expect((await approve('ada@new (s-1)', 's-1')).status).toBe(403);
    const nobody = await approve('a token without a subject', null);
    expect([nobody.status, nobody.body.detail]).toEqual([403, expect.stringContaining('sub')]);
    expect((await approve('bo', 's-2')).body.approval.by).toBe('s-2');
  });

  it('are one waiver for one request and one token, also when it is asked again late', async () => {
    const body = { ...wanted(), token: 'pipeline-7', owner: ' team answers ' };
    const first = await create(body);
    expect([first.status, first.body.owner]).toEqual([201, 'team answers']);
    await call(`POST ${first.body.links.self}/approve`, { caller: bo });
    world.clock.ms += 2 * 86_400_000;
    const late = await create(body);
    expect(late).toMatchObject({ status: 201, body: { id: first.body.id, state: 'expired' } });
    const other = await create({ ...body, reason: 'another' });
    expect([other.status, other.body.detail]).toEqual([409, expect.stringContaining(first.body.id)]);
    const [once, twice] = [await create({ reason: 'no token' }), await create({ reason: 'no token' })];
    expect(twice.body).toEqual(once.body);
    const { body: list } = await call(`GET /v1/waivers?suite=${SUITE}`);
    expect(list.waivers.map(({ id }: { id: string }) => id)).toEqual([once.body.id, first.body.id]);
  });

  it('of two callers under one token are two', async () => {
    const ids = [await create({ token: 't' }), await create({ token: 't' }, bo)].map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('are listed by suite and by state', async () => {
    const { body } = await create({ token: '1' });
    const second = await create({ token: '2' });
    await call(`POST ${body.links.self}/approve`, { caller: bo });
    const ids = async (query: string) =>
      (await call(`GET /v1/waivers${query}`)).body.waivers.map(({ id }: { id: string }) => id);
    expect(await ids('?state=live')).toEqual([body.id]);
    expect(await ids(`?suite=${SUITE}&state=proposed`)).toEqual([second.body.id]);
    expect((await ids('')).length).toBe(2);
    expect((await call('GET /v1/waivers?suite=missing')).status).toBe(422);
    expect((await call('GET /v1/waivers?state=over')).status).toBe(400);
  });

  it('let a failing run be waived', async () => {
    world.answers(() => labelled('no'));
    const runId = await judged('2');
    expect((await world.verdict(runId))?.outcome).toBe('fail');
    const { body } = await create();
    await call(`POST ${body.links.self}/approve`, { caller: bo });
    world.clock.ms += 1_000;
    const again = await call(`POST /v1/runs/${runId}/rejudge`);
    await world.settle();
    expect((await call(`GET /v1/runs/${again.body.runId}/verdict`)).body).toMatchObject({
      outcome: 'waived',
      waivers: [{ id: body.id, createdBy: caller.name, approvedBy: bo.name }],
    });
  });

  it.each([
    ['a rule that the suite has not', { rule: 'superior f1' }, 422, 'covers a rule of suite'],
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 422, 'Expected an expiry after'],
    ['an end that is no time', { expiresAt: 'Friday' }, 400, 'body.expiresAt'],
    ['an owner of blanks', { owner: '  ' }, 422, 'owner'],
    ['text in two lines', { reason: 'a\nb' }, 400, 'control characters'],
  ])('are refused for %s', async (_, body, status, told) => {
    const refused = await create(body);
    expect([refused.status, refused.body.detail]).toEqual([status, expect.stringContaining(told)]);
    expect((await call('GET /v1/waivers')).body.waivers).toEqual([]);
  });

  it('that are not there are not found', async () => {
    const id = `wvr_${'0'.repeat(24)}`;
    expect((await call(`GET ${waivers}/${id}`)).status).toBe(404);
    expect((await call(`POST ${waivers}/${id}/approve`)).status).toBe(404);
    expect((await call(`POST ${waivers}/${id}/revoke`, { body: { reason: 'x' } })).status).toBe(404);
    expect((await call('POST /v1/suites/missing/waivers', { body: wanted() })).status).toBe(404);
  });
});

describe('cost over HTTP', () => {
  const months = ['2026-10-31T08:00:00Z', '2026-11-02T08:00:00Z'];

  beforeEach(async () => {
    for (const [i, at] of months.entries()) {
      const row = { ...validFocusRow, x_RunId: `r${i}`, x_Team: `team-${i}`, ChargePeriodStart: at };
      const key = storageKeys.costCsv(at.slice(0, 7), row.x_RunId);
      await world.objects.putOnce(key, encodeFocusCsv([row]), 'text/csv');
    }
    world.clock.ms = Date.parse('2026-11-15T00:00:00Z');
  });

  it('is this month’s by team, unless another time or group is asked for', async () => {
    const { status, body } = await call('GET /v1/cost');
    expect([status, body]).toMatchObject([
      200,
      { by: 'team', from: '2026-11-01', to: '2026-11-15', currency: 'USD', total: { runs: 1 } },
    ]);
    expect(body.sums).toMatchObject([{ group: 'team-1', totalUsd: validFocusRow.EffectiveCost }]);
    const days = await call('GET /v1/cost?by=day&from=2026-10-31&to=2026-11-02');
    expect(days.body.sums.map(({ group }: { group: string }) => group)).toEqual(['2026-10-31', '2026-11-02']);
    expect(days.body.total.totalUsd).toBeCloseTo(2 * validFocusRow.EffectiveCost, 9);
  });

  it('is that of a tag', async () => {
    const { body } = await call('GET /v1/cost?by=tag:no-such-tag');
    expect(body.sums).toMatchObject([{ group: 'none', runs: 1 }]);
  });

  it.each([
    ['by=planet', 400, 'team, suite, model, trigger, day or tag:<key>'],
    ['from=yesterday', 400, 'query.from'],
    ['from=2026-11-31', 400, 'query.from'],
    ['from=2026-11-03&to=2026-11-02', 422, 'got 2026-11-03 to 2026-11-02'],
    ['from=2020-01-01', 422, '366 days'],
  ])('is refused for ?%s', async (query, status, told) => {
    const refused = await call(`GET /v1/cost?${query}`);
    expect([refused.status, refused.body.detail]).toEqual([status, expect.stringContaining(told)]);
  });
});

describe('who may do what', () => {
  const reader: Caller = { kind: 'token', name: 'ada', subject: 'ada', groups: ['annotators'] };

  it('lets nobody in whom no authoriser looked at', async () => {
    const { status } = await call('GET /v1/runs', { caller: null });
    expect(status).toBe(401);
  });

  it('lets tokens read, and write only in a group that may', async () => {
    expect((await call('GET /v1/runs', { caller: reader })).status).toBe(200);
    const body = { suite: SUITE, candidate: '2' };
    const refused = await call('POST /v1/runs', { caller: reader, body });
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('release')]);
    expect(asked).toEqual([]);
    const writer: Caller = { ...reader, groups: ['annotators', 'release'] };
    expect((await call('POST /v1/runs', { caller: writer, body })).status).toBe(202);
  });

  const pathOf = (path: string) =>
    path
      .replace('{runId}', `run_${'0'.repeat(24)}`)
      .replace('{suite}', SUITE)
      .replace('{waiverId}', `wvr_${'0'.repeat(24)}`);

  it.each(routeCatalogue.filter(({ right }) => ['write', 'approve', 'revoke'].includes(right)))(
    'asks for a group for $method $path',
    async ({ method, path }) => {
      expect((await call(`${method} ${pathOf(path)}`, { caller: reader, body: {} })).status).toBe(403);
    },
  );

  it('lets approvers approve and end waivers, and writers end them alone', async () => {
    const approver: Caller = { ...reader, groups: ['owners'] };
    const writer: Caller = { ...reader, groups: ['release'] };
    const act = async (caller: Caller, act: string) => {
      const body = act === 'revoke' ? { reason: 'mended' } : undefined;
      return (await call(`POST /v1/suites/${SUITE}/waivers/wvr_${'0'.repeat(24)}/${act}`, { caller, body }))
        .status;
    };
    // 404: let in, but there is no such waiver.
    expect([await act(approver, 'approve'), await act(approver, 'revoke')]).toEqual([404, 404]);
    expect([await act(writer, 'approve'), await act(writer, 'revoke')]).toEqual([403, 404]);
    const create = await call(`POST /v1/suites/${SUITE}/waivers`, { caller: approver, body: {} });
    expect(create.status).toBe(403);
  });

  it('tells tokens what they may do, and leaves who signs to a policy', async () => {
    const me = async (caller: Caller) => (await call('GET /v1/me', { caller })).body;
    expect(await me({ ...reader, groups: ['annotators', 'owners'] })).toEqual({
      name: 'ada',
      rights: { write: false, rows: true, approve: true },
      serves: { rows: true },
    });
    expect(await me({ ...reader, groups: [] })).toMatchObject({
      rights: { write: false, rows: false, approve: false },
    });
    expect(await me(caller)).toEqual({ name: caller.name, rights: null, serves: { rows: true } });
  });
});

describe('bad requests', () => {
  it.each([
    ['GET /v1/nothing', undefined, 404, 'Expected one of GET /v1/'],
    ['DELETE /v1/runs', undefined, 404, 'got DELETE /v1/runs'],
    ['GET /v1/runs?limit=500', undefined, 400, 'query.limit: expected a number of at most 100'],
    ['GET /v1/runs?suit=a', undefined, 400, 'query'],
    ['GET /v1/runs/run_1', undefined, 400, 'path.runId: expected a run’s id'],
    ['POST /v1/runs', { suite: SUITE }, 400, 'body.candidate: expected a string, got nothing'],
    ['POST /v1/runs', { suite: SUITE, candidate: '2', model: 'x' }, 400, 'model'],
    ['POST /v1/runs', 'not json', 400, 'Expected a body of JSON'],
    ['POST /v1/runs', 'x'.repeat(70_000), 413, 'at most 65536 bytes, got 70000'],
    ['POST /v1/runs', { suite: SUITE, candidate: 'a\u0000b' }, 400, 'control characters'],
  ])('%s is told what was expected and what came', async (request, body, status, told) => {
    const refused = await call(request, { body });
    expect([refused.status, refused.type]).toEqual([status, 'application/problem+json']);
    expect(`${refused.body.detail} ${refused.body.errors ?? ''}`).toContain(told);
    expect(asked).toEqual([]);
  });

  it('says nothing of what failed here, but leaves it to the log', async () => {
    await start('2');
    world.crash.in = world.crash.calls + 1;
    const failed = await call('GET /v1/suites');
    expect([failed.status, failed.body.instance]).toEqual([500, 'request-1']);
    expect(failed.body.detail).not.toContain('before');
    expect(failed.error).toBeInstanceOf(Error);
  });
});
