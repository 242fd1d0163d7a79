import { type DynamoTable, json, readJson } from '#adapters/dynamo-table.ts';
import { leadingKeys } from '#contracts/table.ts';
import type { LiveCheck } from '#domain/live-check.ts';
import type { LiveChecks } from '#workflow/ports.ts';

export class DynamoLiveChecks implements LiveChecks {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async get(runId: string): Promise<LiveCheck | null> {
    const item = await this.#table.get(keyOf(runId));
    return item === null ? null : readJson(item, 'agreement');
  }

  async record(runId: string, check: LiveCheck): Promise<LiveCheck> {
    const created = await this.#table.putIfAbsent(keyOf(runId), { agreement: json(check) });
    return created ? check : ((await this.get(runId)) ?? check);
  }
}

function keyOf(runId: string) {
  return { pk: `${leadingKeys.check}${runId}`, sk: 'LIVE' };
}
