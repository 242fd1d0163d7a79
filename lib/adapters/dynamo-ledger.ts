import {
  type DynamoTable,
  type Item,
  json,
  number,
  readJson,
  readNumber,
  readText,
  text,
} from '#adapters/dynamo-table.ts';
import { leadingKeys } from '#contracts/table.ts';
import { type AwsUsage, addAwsUsage, noAwsUsage } from '#domain/aws-usage.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import { type ArmSpend, BUDGET_SPENT, type Ledger, type SpendControl } from '#workflow/ledger.ts';
import type { Clock } from '#workflow/ports.ts';

export class DynamoLedger implements Ledger {
  readonly #table: DynamoTable;
  readonly #nowMs: Clock;

  constructor(dynamoTable: DynamoTable, nowMs: Clock) {
    this.#table = dynamoTable;
    this.#nowMs = nowMs;
  }

  async control(runId: string, capMicroUsd: number | null = null): Promise<SpendControl> {
    const item = await this.#table.get(controlKey(runId));
    const spentMicroUsd = item === null ? 0 : readNumber(item, 'spent');
    const stopReason = item === null ? null : readText(item, 'stopReason');
    const spentUp = capMicroUsd !== null && spentMicroUsd >= capMicroUsd;
    const reason = stopReason ?? (spentUp ? BUDGET_SPENT : null);
    const untilMs = item === null ? 0 : readNumber(item, 'pausedUntilMs');
    const pause = untilMs === 0 ? null : { untilMs, reason: readText(item!, 'pauseReason') ?? '' };
    const fault = item === null ? null : readJson<EndpointFault | null>(item, 'endpointFault');
    return { pause, fault, stopped: reason !== null, reason, spentMicroUsd };
  }

  async pause(runId: string, untilMs: number, reason: string): Promise<void> {
    await this.#table.update(controlKey(runId), {
      expression: 'SET pausedUntilMs = :until, pauseReason = :reason',
      condition: 'attribute_not_exists(pausedUntilMs) OR pausedUntilMs < :until',
      values: { ':until': number(untilMs), ':reason': text(reason) },
    });
  }

  async tellFault(runId: string, fault: EndpointFault): Promise<void> {
    await this.#table.update(controlKey(runId), {
      expression: 'SET endpointFault = :fault',
      values: { ':fault': json(fault) },
    });
  }

  async stop(runId: string, reason: string): Promise<void> {
    await this.#table.update(controlKey(runId), {
      expression: 'SET stopReason = if_not_exists(stopReason, :reason)',
      values: { ':reason': text(reason) },
    });
  }

  async report(
    runId: string,
    attemptId: string,
    shard: number,
    spend: readonly ArmSpend[],
    sinceLast: number,
    aws: AwsUsage,
  ): Promise<void> {
    await this.#table.put(
      { pk: `${leadingKeys.budget}${runId}`, sk: `ATTEMPT#${String(shard).padStart(6, '0')}#${attemptId}` },
      { spend: json(spend), aws: json(aws), at: text(new Date(this.#nowMs()).toISOString()) },
    );
    if (sinceLast === 0) return;
    await this.#table.update(controlKey(runId), {
      expression: 'ADD spent :spent',
      values: { ':spent': number(sinceLast) },
    });
  }

  async entries(runId: string): Promise<readonly ArmSpend[]> {
    const entries: ArmSpend[] = [];
    for await (const item of this.#attempts(runId)) {
      const at = readText(item, 'at');
      const spend = readJson<ArmSpend[]>(item, 'spend');
      entries.push(...(at === null ? spend : spend.map((one) => ({ ...one, at }))));
    }
    return entries;
  }

  async awsUsage(runId: string): Promise<AwsUsage> {
    let sum = noAwsUsage;
    for await (const item of this.#attempts(runId)) {
      // Attempts of an earlier version did not measure it.
      sum = addAwsUsage(sum, readJson<AwsUsage | null>(item, 'aws') ?? noAwsUsage);
    }
    return sum;
  }

  #attempts(runId: string): AsyncGenerator<Item> {
    return this.#table.query({ pk: `${leadingKeys.budget}${runId}`, prefix: 'ATTEMPT#' });
  }
}

function controlKey(runId: string) {
  return { pk: `${leadingKeys.budget}${runId}`, sk: 'CONTROL' };
}
