import { beforeEach, expect, it } from 'vitest';
import { DynamoReactionLedger } from '#adapters/dynamo-reaction-ledger.ts';
import { openTable } from '#support/open-table.ts';
import { documentedItems } from '../docs/support/documented-storage.ts';

const at = Date.parse('2026-11-28T12:00:00Z');
let opened: Awaited<ReturnType<typeof openTable>>;
let ledger: DynamoReactionLedger;

beforeEach(async () => {
  opened = await openTable();
  ledger = new DynamoReactionLedger(opened.table);
});

it('gives an event to one delivery at a time, and to another once its lease is over', async () => {
  expect(await ledger.claim('tell', 'evt_1', at, 90_000)).toEqual({
    kind: 'claimed',
    tries: 1,
    result: null,
  });
  expect(await ledger.claim('tell', 'evt_1', at + 89_999, 90_000)).toEqual({
    kind: 'busy',
    untilMs: at + 90_000,
  });
  expect(await ledger.claim('tell', 'evt_1', at + 90_000, 90_000)).toMatchObject({
    kind: 'claimed',
    tries: 2,
  });
});

it('gives it to one of many that ask at the same time', async () => {
  const claims = await Promise.all(
    Array.from({ length: 8 }, () => ledger.claim('tell', 'evt_1', at, 90_000)),
  );
  expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
});

it('hands the first result on to who takes it up, and gives nothing to do once it is done', async () => {
  await ledger.claim('tell', 'evt_1', at, 90_000);
  await ledger.keep('tell', 'evt_1', { result: 'taken' });
  await ledger.keep('tell', 'evt_1', { result: 'already' });
  expect(await ledger.claim('tell', 'evt_1', at + 90_000, 90_000)).toMatchObject({
    kind: 'claimed',
    result: { result: 'taken' },
  });
  await ledger.finish('tell', 'evt_1', at);
  expect(await ledger.claim('tell', 'evt_1', at + 1e9, 90_000)).toEqual({ kind: 'done' });
  expect(await ledger.claim('another', 'evt_1', at, 90_000)).toMatchObject({ kind: 'claimed' });
});

it('moves a resource forward only, and stays where it is told the same again', async () => {
  const advance = (occurredAt: string) => ledger.advance('act', 'parameter', occurredAt, at);
  expect(await advance('2026-11-28T12:00:00.000Z')).toBe(true);
  expect(await advance('2026-11-28T12:00:00.000Z')).toBe(true);
  expect(await advance('2026-11-28T11:59:59.999Z')).toBe(false);
  expect(await advance('2026-11-28T12:00:00.001Z')).toBe(true);
});

it('keeps items as docs/architecture.md describes them', async () => {
  await ledger.claim('act', 'evt_1', at, 90_000);
  await ledger.keep('act', 'evt_1', {});
  await ledger.finish('act', 'evt_1', at);
  await ledger.advance('act', 'parameter', '2026-11-28T12:00:00.000Z', at);
  const fits = (patterns: readonly RegExp[], text = '') => patterns.some((pattern) => pattern.test(text));
  const items = await opened.items();
  expect(items).toHaveLength(2);
  for (const { pk, sk, ...attributes } of items) {
    const kind = documentedItems().find((item) => fits(item.pk, pk?.S) && fits(item.sk, sk?.S));
    expect(Object.keys(attributes).filter((name) => !fits(kind?.attributes ?? [], name))).toEqual([]);
  }
});
