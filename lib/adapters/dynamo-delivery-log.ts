import { type DynamoTable, number, readText, text } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { DeliveryLog } from '#workflow/ports.ts';

/** Senders try again for hours; a signature with a time is worth nothing after minutes. */
const KEPT_SECONDS = 30 * 24 * 3_600;

/** An item a delivery, which says whether it was acted on. */
export class DynamoDeliveryLog implements DeliveryLog {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async begin(source: string, deliveryId: string, nowMs: number): Promise<'new' | 'done'> {
    const key = keyOf(source, deliveryId);
    const isFirst = await this.#table.putIfAbsent(key, {
      state: text('begun'),
      [table.expiresAt]: number(Math.ceil(nowMs / 1_000) + KEPT_SECONDS),
    });
    if (isFirst) return 'new';
    // Begun and not done: an earlier attempt died, or is still at it. Acting twice is one change, never acting is none.
    const item = await this.#table.get(key);
    return item !== null && readText(item, 'state') === 'done' ? 'done' : 'new';
  }

  async finish(source: string, deliveryId: string): Promise<void> {
    await this.#table.update(keyOf(source, deliveryId), {
      expression: 'SET #state = :done',
      names: { '#state': 'state' },
      values: { ':done': text('done') },
    });
  }
}

function keyOf(source: string, deliveryId: string) {
  return { pk: `${leadingKeys.webhook}${source}#${deliveryId}`, sk: 'DELIVERY' };
}
