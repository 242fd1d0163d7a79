import type { AwsCount, AwsUsage } from '#domain/aws-usage.ts';

/** What one service billed for, at its list price. */
export interface AwsCostLine {
  readonly service: string;
  readonly quantity: number;
  readonly unit: string;
  /** Millionths of a US dollar, rounded up to the next whole one. */
  readonly microUsd: number;
}

/**
 * List prices of us-east-1 as of 2026-11-25, in micro-dollars per unit, without free tiers and volume discounts: Lambda on
 * arm64, standard queues, the table on demand (prices since November 2024), S3 Standard, custom events.
 */
const GIGABYTE_SECOND = 13.3334;
const lines: readonly {
  readonly count: AwsCount;
  readonly service: string;
  readonly unit: string;
  readonly each: number;
}[] = [
  { count: 'lambdaRequests', service: 'Lambda', unit: 'requests', each: 0.2 },
  { count: 'sqsRequests', service: 'SQS', unit: 'requests', each: 0.4 },
  { count: 'dynamoReads', service: 'DynamoDB', unit: 'read units', each: 0.125 },
  { count: 'dynamoWrites', service: 'DynamoDB', unit: 'write units', each: 0.625 },
  { count: 's3Puts', service: 'S3', unit: 'PUT requests', each: 5 },
  { count: 's3Gets', service: 'S3', unit: 'GET requests', each: 0.4 },
  { count: 'events', service: 'EventBridge', unit: 'events', each: 1 },
];

/** What one unit of a line costs, in micro-dollars. @throws for a line that `awsCost` does not write. */
export function awsUnitPriceMicroUsd({ service, unit }: Pick<AwsCostLine, 'service' | 'unit'>): number {
  if (service === 'Lambda' && unit === 'GB-seconds') return GIGABYTE_SECOND;
  const found = lines.find((one) => one.service === service && one.unit === unit);
  if (found === undefined) throw new Error(`Expected a price of ${service} ${unit}, but there is none.`);
  return found.each;
}

/** What the usage costs, one line for each thing that was used. */
export function awsCost(usage: AwsUsage): AwsCostLine[] {
  const gigabyteSeconds = Object.entries(usage.lambdaMs).reduce(
    (sum, [megabytes, ms]) => sum + (Number(megabytes) / 1_024) * (ms / 1_000),
    0,
  );
  return [
    line('Lambda', gigabyteSeconds, 'GB-seconds', GIGABYTE_SECOND),
    ...lines.map(({ count, service, unit, each }) => line(service, usage[count], unit, each)),
  ].filter(({ quantity }) => quantity > 0);
}

function line(service: string, used: number, unit: string, each: number): AwsCostLine {
  const quantity = Math.round(used * 1_000) / 1_000;
  return { service, quantity, unit, microUsd: Math.max(0, Math.ceil(used * each - 1e-9)) };
}
