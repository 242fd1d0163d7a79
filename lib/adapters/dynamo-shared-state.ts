import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoTable, json, number, readJson, readNumber } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { SharedState } from '#workflow/ports.ts';

/** A state that nobody touches for so long is of no use to anybody. */
const KEPT_SECONDS = 2 * 24 * 3_600;
const TRIES = 100;
const BASE_DELAY_MS = 5;
const LONGEST_DELAY_MS = 1_000;

/** Shared states as items with a version, written by compare-and-set: a lost race is read and tried again. */
export class DynamoSharedState implements SharedState {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async read<State>(key: string): Promise<State | null> {
    const item = await this.#table.get(keyOf(key));
    return item === null ? null : readJson<State>(item, 'state');
  }

  async update<State, Result>(
    key: string,
    change: (stored: State | null) => { readonly state: State; readonly result: Result },
  ): Promise<Result> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const item = await this.#table.get(keyOf(key));
      const version = item === null ? 0 : readNumber(item, 'version');
      const { state, result } = change(item === null ? null : readJson<State>(item, 'state'));
      const written = await this.#table.update(keyOf(key), {
        expression: `SET #state = :state, version = :next, ${table.expiresAt} = :expires`,
        condition: version === 0 ? 'attribute_not_exists(version)' : 'version = :version',
        names: { '#state': 'state' },
        values: {
          ':state': json(state),
          ':next': number(version + 1),
          ':expires': number(Math.floor(Date.now() / 1_000) + KEPT_SECONDS),
          ...(version > 0 && { ':version': number(version) }),
        },
      });
      if (written !== null) return result;
      await sleep(Math.random() * Math.min(LONGEST_DELAY_MS, BASE_DELAY_MS * 2 ** tries));
    }
    throw new Error(
      `Expected to change shared state ${key} in ${TRIES} tries, but other writers were first each time.`,
    );
  }
}

function keyOf(key: string) {
  return { pk: `${leadingKeys.lease}${key}`, sk: 'STATE' };
}
