import {
  type DynamoTable,
  json,
  number,
  readJson,
  readNumber,
  readText,
  text,
} from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';

/** Where a reaction stands with an event. */
export type Claim<Result> =
  /** It is this delivery's to do; `result` is what an earlier delivery came to and did not tell. */
  | { readonly kind: 'claimed'; readonly tries: number; readonly result: Result | null }
  | { readonly kind: 'done' }
  /** Another delivery is at it. */
  | { readonly kind: 'busy'; readonly untilMs: number };

/** Longer than any queue, archive or person brings an event again. */
const KEPT_SECONDS = 400 * 24 * 3_600;

/** Which events a subscription or an action has handled: each once, whoever delivers it again. */
export class DynamoReactionLedger {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  /** @param leaseMs longer than a delivery can take, shorter than until it comes again. */
  async claim<Result>(
    reaction: string,
    eventId: string,
    nowMs: number,
    leaseMs: number,
  ): Promise<Claim<Result>> {
    const key = eventKey(reaction, eventId);
    const item = await this.#table.update(key, {
      expression: `SET untilMs = :until, ${table.expiresAt} = :expires ADD tries :one`,
      condition: 'attribute_not_exists(doneAt) AND (attribute_not_exists(pk) OR untilMs <= :now)',
      values: {
        ':until': number(nowMs + leaseMs),
        ':now': number(nowMs),
        ':expires': number(Math.floor(nowMs / 1_000) + KEPT_SECONDS),
        ':one': number(1),
      },
    });
    if (item !== null) {
      return {
        kind: 'claimed',
        tries: readNumber(item, 'tries'),
        result: readJson<Result | null>(item, 'result'),
      };
    }
    const found = await this.#table.get(key);
    if (found !== null && readText(found, 'doneAt') !== null) return { kind: 'done' };
    return { kind: 'busy', untilMs: found === null ? nowMs : readNumber(found, 'untilMs') };
  }

  /** Keeps what was done before it is told; the first result stays. */
  async keep(reaction: string, eventId: string, result: unknown): Promise<void> {
    await this.#table.update(eventKey(reaction, eventId), {
      expression: 'SET #result = if_not_exists(#result, :result)',
      names: { '#result': 'result' },
      values: { ':result': json(result) },
    });
  }

  async finish(reaction: string, eventId: string, nowMs: number): Promise<void> {
    await this.#table.update(eventKey(reaction, eventId), {
      expression: 'SET doneAt = if_not_exists(doneAt, :at)',
      values: { ':at': text(new Date(nowMs).toISOString()) },
    });
  }

  /**
   * Notes that the resource follows what was decided at this time.
   *
   * @param occurredAt ISO 8601 in UTC with milliseconds, so that texts sort as times do.
   * @returns false where it follows something newer already.
   */
  async advance(reaction: string, resource: string, occurredAt: string, nowMs: number): Promise<boolean> {
    const moved = await this.#table.update(
      { pk: partition(reaction), sk: `RESOURCE#${resource}` },
      {
        expression: `SET occurredAt = :at, ${table.expiresAt} = :expires`,
        condition: 'attribute_not_exists(occurredAt) OR occurredAt <= :at',
        values: { ':at': text(occurredAt), ':expires': number(Math.floor(nowMs / 1_000) + KEPT_SECONDS) },
      },
    );
    return moved !== null;
  }
}

function eventKey(reaction: string, eventId: string) {
  return { pk: partition(reaction), sk: `EVENT#${eventId}` };
}

function partition(reaction: string): string {
  return `${leadingKeys.acted}${reaction}`;
}
