import { beforeAll, describe, expect, it } from 'vitest';
import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { type ApiCall, apiCalls } from '#support/api-calls.ts';
import { compareVersions } from '#support/compared-run.ts';
import { labelled, openWorld, yesRows } from '#support/flow-world.ts';

const ROWS = 1_000;

let call: ApiCall;
let rowsOf: string;

beforeAll(async () => {
  const world = await openWorld();
  const metrics = { accuracy: {}, errors: { metric: 'error-rate' } };
  // Several shards, so that an order goes over their borders.
  const runId = await compareVersions(world, {
    name: 'compared',
    rows: ROWS,
    suite: { shardRows: 128, metrics },
  });
  call = apiCalls(world);
  rowsOf = `GET /v1/runs/${runId}/rows`;
});

const ids = (rows: readonly JudgedRow[]) => rows.map(({ row }) => row.id);

/** All pages of a query. */
async function pages(query: string, limit = 50) {
  const rows: JudgedRow[] = [];
  let cursor: string | null = null;
  let matching: number | null = null;
  do {
    const at: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { status, body } = await call(`${rowsOf}?limit=${limit}&${query}${at}`);
    expect(status).toBe(200);
    rows.push(...body.rows);
    matching ??= body.matching;
    cursor = body.next;
  } while (cursor !== null);
  return { rows, matching };
}

describe('rows of a run', () => {
  it('come with slices, scores by arm and metric, and what each arm answered', async () => {
    const { body } = await call(`${rowsOf}/one?id=row-3`);
    expect(body).toMatchObject({
      row: { id: 'row-3', input: 'question 3', reference: 'yes' },
      slices: { domain: 'odd' },
      value: -1,
      change: 'lost',
    });
    expect(body.scores).toContainEqual({ arm: 'candidate', metric: 'accuracy', score: 0, reason: null });
    expect(body.scores).toContainEqual({ arm: 'baseline', metric: 'accuracy', score: 1, reason: null });
    expect(body.answers.map(({ arm, output }: JudgedRow['answers'][number]) => [arm, output])).toEqual([
      ['candidate', { label: 'no' }],
      ['baseline', { label: 'yes' }],
    ]);
    expect(body.answers[0]).toMatchObject({ error: null, latencyMs: 1, costMicroUsd: 10, reused: false });
  });

  it('come page by page in either direction of the dataset’s order, each once', async () => {
    const all = await pages('', 190);
    expect([all.rows.length, new Set(ids(all.rows)).size]).toEqual([ROWS, ROWS]);
    const back = await pages('order=desc', 190);
    expect(ids(back.rows)).toEqual(ids(all.rows).reverse());
  });

  it.each([
    ['change=lost', 20, (place: number) => place === 3 || place === 7],
    ['change=gained', 10, (place: number) => place === 5],
    ['error=true', 10, (place: number) => place === 11],
    ['change=lost&slice=domain%3Dodd', 20, (place: number) => place === 3 || place === 7],
    ['min=0.5&max=1', 10, (place: number) => place === 5],
    ['min=&max=-0.5', 20, (place: number) => place === 3 || place === 7],
  ])('are narrowed by %s, and counted', async (query, count, isWanted) => {
    const { rows, matching } = await pages(query, 7);
    expect([rows.length, new Set(ids(rows)).size, matching]).toEqual([count, count, count]);
    for (const id of ids(rows)) expect(isWanted(Number(id.slice(4)) % 100)).toBe(true);
  });

  it('leave nobody out between a filter and its opposite', async () => {
    const [with_, without] = [await pages('error=true'), await pages('error=false', 200)];
    expect(with_.rows.length + without.rows.length).toBe(ROWS);
    expect((await pages('change=lost&slice=domain%3Deven')).rows).toEqual([]);
  });

  it('are sorted by what the candidate gained, the largest loss first or last, those without a score left out', async () => {
    const { rows } = await pages('sort=effect', 64);
    expect(rows.map(({ value }) => value)).toEqual([
      ...new Array(20).fill(-1),
      ...new Array(ROWS - 40).fill(0),
      ...new Array(10).fill(1),
    ]);
    expect(new Set(ids(rows)).size).toBe(ROWS - 10);
    const { body } = await call(`${rowsOf}?sort=effect&order=desc&limit=10`);
    expect(body.rows.map(({ change }: JudgedRow) => change)).toEqual(new Array(10).fill('gained'));
  });

  it('turn a metric of which less is better, so that a loss stays a loss', async () => {
    const { rows } = await pages('metric=errors&change=lost');
    expect(ids(rows).map((id) => Number(id.slice(4)) % 100)).toEqual(new Array(10).fill(11));
    const { body } = await call(`${rowsOf}?metric=errors&sort=effect&limit=1`);
    expect(body.rows[0]).toMatchObject({ value: 1, change: 'lost' });
  });

  it('are searched in id, input, reference and outputs, whatever the case', async () => {
    expect(ids((await pages('search=QUESTION%20503')).rows)).toEqual(['row-503']);
    expect(ids((await pages('search=row-77')).rows).sort()).toEqual(
      ['row-77', ...Array.from({ length: 10 }, (_, i) => `row-77${i}`)].sort(),
    );
    expect((await pages('search=no&change=lost')).rows).toHaveLength(20);
    expect((await pages('search=label')).rows).toEqual([]);
  });

  it('refuse a metric that the run has not, a slice that is no key, and an id that it has not scored', async () => {
    const metric = await call(`${rowsOf}?metric=missing`);
    expect([metric.status, metric.body.detail]).toEqual([422, expect.stringContaining('accuracy, errors')]);
    expect((await call(`${rowsOf}?slice=%25`)).status).toBe(422);
    const row = await call(`${rowsOf}/one?id=row-1000`);
    expect([row.status, row.body.detail]).toEqual([404, expect.stringContaining('row-1000')]);
  });
});

describe('rows of any id and size', () => {
  /** Less than an answer has room for, but every letter of it is escaped twice on its way. */
  const LONG = 2 * 1024 * 1024;
  const odd = ['a/b?c#d%2F%', 'naïve + & = ☂', '../x'];
  let one: ApiCall;
  let rows: string;

  beforeAll(async () => {
    const world = await openWorld();
    await world.publish({
      name: 'odd',
      rows: [
        ...yesRows(200),
        ...odd.map((id) => ({ id, input: 'short', reference: 'yes' })),
        { id: 'long', input: { text: 'marks', topic: 'long' }, reference: 'yes' },
      ],
      target: { versions: { '*': 'm-{version}' } },
    });
    world.answers((_, { id }) => labelled(id === 'long' ? '"'.repeat(LONG) : 'yes'));
    const record = await world.plan('Model Registered', { subject: 'odd', version: '1', deploymentId: '1' });
    await world.settle();
    one = apiCalls(world);
    rows = `GET /v1/runs/${record.matches[0]?.runId}/rows`;
  });

  it.each(odd)('are read by the id %s, which gateways would change in a path', async (id) => {
    const { status, body } = await one(`${rows}/one?id=${encodeURIComponent(id)}`);
    expect([status, body.row?.id]).toEqual([200, id]);
  });

  it('are told by their beginning where they are longer than an answer may be', async () => {
    const { body } = await one(`${rows}/one?id=long`);
    expect(body.cut).toEqual(['candidate']);
    expect(body.row.input).toEqual({ text: 'marks', topic: 'long' });
    expect(body.answers[0].output).toMatch(/^{"label":".*… cut: 4194316 bytes in all/);
    expect(JSON.stringify(JSON.stringify(body)).length).toBeLessThan(100_000);
    const listed = await one(`${rows}?search=long&limit=200`);
    expect(listed.body.rows).toMatchObject([
      { row: { id: 'long' }, cut: ['candidate'], answers: [{ arm: 'candidate' }] },
    ]);
    expect((await one(`${rows}/one?id=row-1`)).body).not.toHaveProperty('cut');
  });
});

describe('rows of a run without a baseline', () => {
  it('have the candidate’s score as their value, and nothing lost or gained', async () => {
    const world = await openWorld();
    await world.publish({ name: 'alone', rows: yesRows(200), target: { versions: { '*': 'm-{version}' } } });
    const record = await world.plan('Model Registered', {
      subject: 'alone',
      version: '1',
      deploymentId: '1',
    });
    await world.settle();
    const one = apiCalls(world);
    const rows = `GET /v1/runs/${record.matches[0]?.runId}/rows`;
    expect((await one(`${rows}?sort=score&limit=1`)).body.rows[0]).toMatchObject({ value: 1, change: null });
    const refused = await one(`${rows}?change=lost`);
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('baseline')]);
  });
});
