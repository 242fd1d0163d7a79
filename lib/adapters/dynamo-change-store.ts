import { type DynamoTable, type Item, json, number, readJson } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { Change } from '#domain/change.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { ChangeProgress, ChangeStore, EventRecord } from '#workflow/ports.ts';

/** Events are kept long enough to explain a verdict in an audit. */
const EVENT_KEPT_SECONDS = 400 * 86_400;

/** Outcomes are attributes of their own, so that two suites never write over each other. */
const OUTCOME = 'outcome:';

export class DynamoChangeStore implements ChangeStore {
  readonly #table: DynamoTable;
  readonly #nowMs: () => number;

  constructor(dynamoTable: DynamoTable, nowMs: () => number) {
    this.#table = dynamoTable;
    this.#nowMs = nowMs;
  }

  async recordEvent(record: EventRecord): Promise<void> {
    await this.#table.put(eventKey(record.eventId), {
      record: json(record),
      [table.expiresAt]: number(Math.floor(this.#nowMs() / 1_000) + EVENT_KEPT_SECONDS),
    });
  }

  async event(eventId: string): Promise<EventRecord | null> {
    const item = await this.#table.get(eventKey(eventId));
    return item === null ? null : readJson(item, 'record');
  }

  async open(change: Change, expected: readonly string[]): Promise<ChangeProgress> {
    const key = changeKeyOf(change);
    await this.#table.putIfAbsent(key, { change: json(change), expected: json(expected) });
    const item = await this.#table.get(key);
    return progressOf(item ?? { change: json(change), expected: json(expected) });
  }

  async recordOutcome(
    change: Change,
    suite: string,
    runId: string,
    outcome: RunOutcome,
  ): Promise<ChangeProgress> {
    const item = await this.#table.update(changeKeyOf(change), {
      expression: 'SET #outcome = if_not_exists(#outcome, :outcome)',
      names: { '#outcome': `${OUTCOME}${suite}` },
      values: { ':outcome': json({ runId, outcome }) },
    });
    return progressOf(item ?? {});
  }
}

function progressOf(item: Item): ChangeProgress {
  const outcomes = Object.keys(item)
    .filter((name) => name.startsWith(OUTCOME))
    .map((name) => [
      name.slice(OUTCOME.length),
      readJson<{ runId: string; outcome: RunOutcome }>(item, name),
    ]);
  return {
    change: readJson(item, 'change'),
    expected: readJson(item, 'expected'),
    outcomes: Object.fromEntries(outcomes),
  };
}

function eventKey(eventId: string) {
  return { pk: `${leadingKeys.change}EVENT#${eventId}`, sk: 'EVENT' };
}

function changeKeyOf(change: Pick<Change, 'key' | 'attempt'>) {
  return {
    pk: `${leadingKeys.change}${change.key}`,
    sk: `ATTEMPT#${String(change.attempt).padStart(4, '0')}`,
  };
}
