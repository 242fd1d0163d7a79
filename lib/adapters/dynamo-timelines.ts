import { type DynamoTable, type Item, json, number, readJson, text } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { Change } from '#domain/change.ts';
import { changeOrder } from '#domain/timeline/change-order.ts';
import type { HeldIn, JudgedChange, Timelines } from '#workflow/change-store.ts';

/** As long as the records of events. */
const KEPT_SECONDS = 400 * 86_400;

const JUDGED = 'JUDGED#';
/** After every order, which begins with a digit. */
const LAST = '~';

/** One partition a timeline: what was held in windows, which of it was judged, and all that is judged. */
export class DynamoTimelines implements Timelines {
  readonly #table: DynamoTable;
  readonly #nowMs: () => number;

  constructor(dynamoTable: DynamoTable, nowMs: () => number) {
    this.#table = dynamoTable;
    this.#nowMs = nowMs;
  }

  async hold({ timeline, windowEnd }: HeldIn, change: Change): Promise<void> {
    await this.#table.put(
      { pk: partition(timeline), sk: `HELD#${windowEnd}#${changeOrder(change)}` },
      { change: json(change), ...this.#kept() },
    );
  }

  async newestHeld({ timeline, windowEnd }: HeldIn): Promise<Change | null> {
    const query = { pk: partition(timeline), prefix: `HELD#${windowEnd}#`, descending: true, limit: 1 };
    for await (const item of this.#table.query(query)) return readJson<Change>(item, 'change');
    return null;
  }

  async isAwaited(held: HeldIn): Promise<boolean> {
    const item = await this.#table.get(windowKey(held));
    return item !== null && 'awaitedSince' in item;
  }

  async markAwaited(held: HeldIn): Promise<void> {
    await this.#table.update(windowKey(held), {
      expression: 'SET awaitedSince = if_not_exists(awaitedSince, :at), #expires = :expires',
      names: { '#expires': table.expiresAt },
      values: { ':at': text(new Date(this.#nowMs()).toISOString()), ':expires': this.#expiry() },
    });
  }

  async settle(held: HeldIn, { key, candidate }: JudgedChange): Promise<void> {
    await this.#table.update(windowKey(held), {
      expression: 'SET judged = :judged, #expires = :expires',
      names: { '#expires': table.expiresAt },
      values: { ':judged': json({ key, candidate }), ':expires': this.#expiry() },
    });
  }

  async settled(held: HeldIn): Promise<JudgedChange | null> {
    const item = await this.#table.get(windowKey(held));
    return item === null ? null : readJson<JudgedChange | null>(item, 'judged');
  }

  async judge(timeline: string, change: Change): Promise<void> {
    const { key, candidate } = change;
    await this.#table.put(
      { pk: partition(timeline), sk: `${JUDGED}${changeOrder(change)}` },
      { judged: json({ key, candidate }), ...this.#kept() },
    );
  }

  async newer(timeline: string, than: Change, limit: number): Promise<readonly JudgedChange[]> {
    return this.#judged(timeline, than, [changeOrder(than), LAST], limit);
  }

  async older(timeline: string, than: Change, limit: number): Promise<readonly JudgedChange[]> {
    return this.#judged(timeline, than, ['', changeOrder(than)], limit);
  }

  /** A change may be told of by several events, at different times: it is never newer or older than itself. */
  async #judged(
    timeline: string,
    { key }: Change,
    [from, to]: readonly [string, string],
    limit: number,
  ): Promise<readonly JudgedChange[]> {
    const found: JudgedChange[] = [];
    const query = { pk: partition(timeline), between: [`${JUDGED}${from}`, `${JUDGED}${to}`] as const };
    for await (const item of this.#table.query({ ...query, descending: true })) {
      const judged = readJson<JudgedChange>(item, 'judged');
      if (judged.key !== key) found.push(judged);
      if (found.length === limit) break;
    }
    return found;
  }

  #kept(): Item {
    return { [table.expiresAt]: this.#expiry() };
  }

  #expiry() {
    return number(Math.floor(this.#nowMs() / 1_000) + KEPT_SECONDS);
  }
}

function windowKey({ timeline, windowEnd }: HeldIn) {
  return { pk: partition(timeline), sk: `WINDOW#${windowEnd}` };
}

function partition(timeline: string): string {
  return `${leadingKeys.change}TIMELINE#${timeline}`;
}
