import { type DynamoTable, type Item, json, readJson, readText, text } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { Waiver, WaiverAct, WaiverRequest } from '#domain/waivers/waiver.ts';
import type { WaiverStore } from '#workflow/ports.ts';

const { byState } = table.indexes;

/** Waivers that nobody has revoked and whose end was not announced, by their end. */
const UNEXPIRED = 'WAIVER';

type WaiverKey = Pick<Waiver, 'suite' | 'id'>;

/** One item a waiver. Each act is an attribute of its own that is set once, so the item is its own audit. */
export class DynamoWaiverStore implements WaiverStore {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async propose(waiver: Waiver): Promise<Waiver> {
    const { id, approval: _a, revocation: _r, expiredAt: _e, ...request } = waiver;
    await this.#table.putIfAbsent(keyOf(waiver), {
      request: json(request),
      author: text(request.createdBy),
      expiresAtTime: text(request.expiresAt),
      [byState.partitionKey]: text(UNEXPIRED),
      [byState.sortKey]: text(`${request.expiresAt}#${id}`),
    });
    return this.#stored(waiver);
  }

  async get(suite: string, id: string): Promise<Waiver | null> {
    const item = await this.#table.get(keyOf({ suite, id }));
    return item === null ? null : waiverOf(item);
  }

  async ofSuite(suite: string): Promise<readonly Waiver[]> {
    const waivers: Waiver[] = [];
    for await (const item of this.#table.query({ pk: partition(suite) })) waivers.push(waiverOf(item));
    return waivers.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  }

  async approve(waiver: Waiver, by: string, at: string): Promise<Waiver> {
    await this.#table.update(keyOf(waiver), {
      expression: 'SET approval = :act',
      // Whoever writes past the checks in front of this one is refused here: nobody approves what is their own.
      condition:
        'author <> :by AND expiresAtTime > :at AND attribute_not_exists(approval) AND attribute_not_exists(revocation)',
      values: { ':act': json({ by, at }), ':by': text(by), ':at': text(at) },
    });
    return this.#stored(waiver);
  }

  async revoke(waiver: Waiver, by: string, at: string, reason: string): Promise<Waiver> {
    await this.#table.update(keyOf(waiver), {
      expression: `SET revocation = :act REMOVE ${byState.partitionKey}, ${byState.sortKey}`,
      condition:
        'attribute_exists(author) AND attribute_not_exists(revocation) AND attribute_not_exists(expiredAt)',
      values: { ':act': json({ by, at, reason }) },
    });
    return this.#stored(waiver);
  }

  async due(atMs: number): Promise<readonly Waiver[]> {
    const at = new Date(atMs).toISOString();
    const due: Waiver[] = [];
    for await (const item of this.#table.query({ pk: UNEXPIRED, index: byState })) {
      const waiver = waiverOf(item);
      if (waiver.expiresAt > at) break;
      due.push(waiver);
    }
    return due;
  }

  async expire(waiver: Waiver, at: string): Promise<void> {
    await this.#table.update(keyOf(waiver), {
      expression: `SET expiredAt = :at REMOVE ${byState.partitionKey}, ${byState.sortKey}`,
      condition: 'attribute_exists(author) AND attribute_not_exists(expiredAt)',
      values: { ':at': text(at) },
    });
  }

  async #stored({ suite, id }: WaiverKey): Promise<Waiver> {
    const waiver = await this.get(suite, id);
    if (waiver === null) throw new Error(`Expected waiver ${id} of suite ${suite}, found none.`);
    return waiver;
  }
}

function waiverOf(item: Item): Waiver {
  return {
    ...readJson<WaiverRequest>(item, 'request'),
    id: readText(item, 'sk') ?? '',
    approval: readJson<WaiverAct | null>(item, 'approval'),
    revocation: readJson<Waiver['revocation']>(item, 'revocation'),
    expiredAt: readText(item, 'expiredAt'),
  };
}

function keyOf({ suite, id }: WaiverKey) {
  return { pk: partition(suite), sk: id };
}

function partition(suite: string): string {
  return `${leadingKeys.waiver}${suite}`;
}
