import { expect, it } from 'vitest';
import { awsCost } from '#domain/aws-cost.ts';
import { addAwsUsage, noAwsUsage } from '#domain/aws-usage.ts';

it('prices each thing that was used, rounded up to whole micro-dollars', () => {
  const usage = {
    lambdaMs: { 1024: 60_000, 2048: 1_500 },
    lambdaRequests: 7,
    sqsRequests: 20,
    dynamoReads: 12.5,
    dynamoWrites: 40,
    s3Puts: 30,
    s3Gets: 100,
    events: 2,
  };
  expect(awsCost(usage)).toEqual([
    // 1 GB × 60 s + 2 GB × 1.5 s = 63 GB-s × 13.3334 = 840.0042.
    { service: 'Lambda', quantity: 63, unit: 'GB-seconds', microUsd: 841 },
    { service: 'Lambda', quantity: 7, unit: 'requests', microUsd: 2 },
    { service: 'SQS', quantity: 20, unit: 'requests', microUsd: 8 },
    { service: 'DynamoDB', quantity: 12.5, unit: 'read units', microUsd: 2 },
    { service: 'DynamoDB', quantity: 40, unit: 'write units', microUsd: 25 },
    { service: 'S3', quantity: 30, unit: 'PUT requests', microUsd: 150 },
    { service: 'S3', quantity: 100, unit: 'GET requests', microUsd: 40 },
    { service: 'EventBridge', quantity: 2, unit: 'events', microUsd: 2 },
  ]);
});

it('has no line for what was not used', () => {
  expect(awsCost(noAwsUsage)).toEqual([]);
});

it('adds what several functions used, each memory size apart', () => {
  const one = { ...noAwsUsage, lambdaMs: { 1024: 10 }, s3Gets: 2 };
  const other = { ...noAwsUsage, lambdaMs: { 1024: 5, 2048: 7 }, s3Gets: 1, events: 1 };
  expect(addAwsUsage(one, other)).toEqual({
    ...noAwsUsage,
    lambdaMs: { 1024: 15, 2048: 7 },
    s3Gets: 3,
    events: 1,
  });
});
