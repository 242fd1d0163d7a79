import { type DynamoTable, type Item, json, number, readJson } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { Change } from '#domain/change.ts';
import type { ChangeProgress, ChangeStore, EventRecord, SuiteOutcome } from '#workflow/change-store.ts';

/** Events are kept long enough to explain a verdict in an audit. */
const EVENT_KEPT_SECONDS = 400 * 86_400;

/** `outcome:<attempt>:<suite>`: attributes of their own, so that no two runs ever write over each other. */
const OUTCOME = /^outcome:(\d+):(.+)$/s;

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

  async progress(change: Change): Promise<ChangeProgress | null> {
    const item = await this.#table.get(changeKeyOf(change));
    return item === null ? null : progressOf(item, change);
  }

  async open(change: Change, expected: readonly string[]): Promise<ChangeProgress> {
    const key = changeKeyOf(change);
    await this.#table.putIfAbsent(key, { change: json(change), expected: json(expected) });
    const item = await this.#table.get(key);
    return progressOf(item ?? { expected: json(expected) }, change);
  }

  async recordOutcome(
    change: Change,
    suite: string,
    decided: Omit<SuiteOutcome, 'attempt'>,
  ): Promise<ChangeProgress> {
    const item = await this.#table.update(changeKeyOf(change), {
      expression: 'SET #outcome = if_not_exists(#outcome, :outcome)',
      names: { '#outcome': `outcome:${String(change.attempt).padStart(4, '0')}:${suite}` },
      values: { ':outcome': json(decided) },
    });
    return progressOf(item ?? {}, change);
  }
}

/** All attempts share one item: a rerun of one suite leaves the others' answers as they are. */
function progressOf(item: Item, change: Change): ChangeProgress {
  const outcomes: Record<string, SuiteOutcome> = {};
  for (const name of Object.keys(item).sort()) {
    const [, attempt, suite] = OUTCOME.exec(name) ?? [];
    if (attempt === undefined || suite === undefined) continue;
    const recorded = readJson<Omit<SuiteOutcome, 'attempt'>>(item, name);
    outcomes[suite] = { ...recorded, attempt: Number(attempt) };
  }
  return { change, expected: readJson<readonly string[] | null>(item, 'expected') ?? [], outcomes };
}

function eventKey(eventId: string) {
  return { pk: `${leadingKeys.change}EVENT#${eventId}`, sk: 'EVENT' };
}

function changeKeyOf(change: Pick<Change, 'key'>) {
  return { pk: `${leadingKeys.change}${change.key}`, sk: 'CHANGE' };
}
