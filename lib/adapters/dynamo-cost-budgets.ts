import { type DynamoTable, json, number, readJson, readNumber, text } from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { BudgetMonth, CostBudgetStore, OutgoingEvent } from '#workflow/ports.ts';

/** Thirteen months and a bit: a year can be compared with the one before it. */
const KEPT_MS = 400 * 24 * 3_600_000;

/** A month of a cost centre: an item for each run's cost, and one for each threshold that was reached. */
export class DynamoCostBudgets implements CostBudgetStore {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async count(budget: BudgetMonth, runId: string, microUsd: number): Promise<number> {
    const key = { pk: partitionOf(budget), sk: `RUN#${runId}` };
    await this.#table.putIfAbsent(key, { microUsd: number(microUsd), ...expiry(budget) });
    let sum = 0;
    for await (const item of this.#table.query({ pk: key.pk, prefix: 'RUN#' })) {
      sum += readNumber(item, 'microUsd');
    }
    return sum;
  }

  async cross(budget: BudgetMonth, threshold: number, event: OutgoingEvent): Promise<OutgoingEvent | null> {
    const key = crossingKey(budget, threshold);
    await this.#table.putIfAbsent(key, { event: json(event), ...expiry(budget) });
    const item = await this.#table.get(key);
    return item === null || 'publishedAt' in item ? null : readJson<OutgoingEvent>(item, 'event');
  }

  async markTold(budget: BudgetMonth, threshold: number): Promise<void> {
    await this.#table.update(crossingKey(budget, threshold), {
      expression: 'SET publishedAt = if_not_exists(publishedAt, :at)',
      values: { ':at': text(new Date().toISOString()) },
    });
  }
}

function partitionOf({ tag, value, month }: BudgetMonth): string {
  return `${leadingKeys.budget}CENTRE#${month}#${tag}=${value}`;
}

function crossingKey(budget: BudgetMonth, threshold: number) {
  return { pk: partitionOf(budget), sk: `CROSSED#${threshold}` };
}

function expiry({ month }: BudgetMonth) {
  return { [table.expiresAt]: number(Math.floor((Date.parse(`${month}-01T00:00:00Z`) + KEPT_MS) / 1_000)) };
}
