import { describe, expect, it } from 'vitest';
import { focusRows } from '#contracts/focus/focus-rows.ts';
import { focusProblems } from '#contracts/focus/validate-focus-row.ts';
import { awsCost, awsUnitPriceMicroUsd } from '#domain/aws-cost.ts';
import type { Manifest } from '#domain/manifest.ts';
import { targetKindSchema } from '#domain/target.ts';
import type { HourlyArmCost, Verdict } from '#domain/verdict.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

const place = { accountId: '123456789012', region: 'eu-central-1' };
const all = awsCost({
  lambdaMs: { 2048: 61_000 },
  lambdaRequests: 31,
  sqsRequests: 90,
  dynamoReads: 210,
  dynamoWrites: 77,
  s3Puts: 13,
  s3Gets: 45,
  events: 5,
});
const spent: HourlyArmCost = {
  hour: '2026-11-30T23:00:00Z',
  arm: 'candidate',
  served: 'model-1',
  microUsd: 1_234_567,
  calls: 1_001,
  unpricedCalls: 0,
  inputTokens: 70_000,
  outputTokens: 4_000,
};

/** As much of a verdict and of its manifest as rows are made of. */
function rowsOf(
  { hours, arms = [], aws = [] }: Partial<Pick<Verdict['cost'], 'hours' | 'arms' | 'aws'>>,
  target: object = { provider: 'openai-chat', kind: 'generation', endpoint: 'https://api.openai.com/v1' },
) {
  const verdict = {
    runId: 'run_1',
    attempt: 2,
    suite: { name: 'faq', version: 'v1', owner: { team: 'search' } },
    change: { kind: 'model' },
    startedAt: '2026-11-30T22:59:59.000Z',
    decidedAt: '2026-12-01T00:10:00.000Z',
    cost: { arms, hours, aws, tags: { team: 'search', 'cost-centre': 'cc-1' }, basis: 'estimated-list' },
  } as unknown as Verdict;
  const manifest = { arms: [{ name: 'candidate', target }] } as unknown as Manifest;
  return focusRows(verdict, manifest, place);
}

describe('focusRows', () => {
  it('makes a row of what an arm cost in an hour', () => {
    const [row, ...more] = rowsOf({ hours: [spent] });
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      BilledCost: 1.234567,
      ListCost: 1.234567,
      BillingAccountId: '123456789012',
      BillingPeriodStart: '2026-11-01T00:00:00Z',
      BillingPeriodEnd: '2026-12-01T00:00:00Z',
      ChargePeriodStart: '2026-11-30T23:00:00Z',
      ChargePeriodEnd: '2026-12-01T00:00:00Z',
      ProviderName: 'OpenAI',
      ServiceProviderName: 'OpenAI',
      PricingQuantity: 1_001,
      PricingUnit: 'Requests',
      SkuId: 'openai-chat/model-1',
      Tags: '{"team":"search","cost-centre":"cc-1"}',
      x_RunId: 'run_1',
      x_Attempt: 2,
      x_Team: 'search',
      x_Trigger: 'model',
      x_Arm: 'candidate',
      x_InputTokens: 70_000,
    });
  });

  it('makes a row of every service and unit that the service itself used of AWS, in the hour of the verdict', () => {
    const rows = rowsOf({ hours: [], aws: all });
    expect(rows.map(({ ServiceName, PricingUnit }) => `${ServiceName}: ${PricingUnit}`)).toEqual([
      'AWS Lambda: GB-Seconds',
      'AWS Lambda: Requests',
      'Amazon Simple Queue Service: Requests',
      'Amazon DynamoDB: Read Units',
      'Amazon DynamoDB: Write Units',
      'Amazon Simple Storage Service: Put Requests',
      'Amazon Simple Storage Service: Get Requests',
      'Amazon EventBridge: Events',
    ]);
    for (const [i, row] of rows.entries()) {
      expect(focusProblems(row)).toEqual([]);
      expect(row).toMatchObject({
        ChargePeriodStart: '2026-12-01T00:00:00Z',
        RegionId: 'eu-central-1',
        x_Arm: null,
      });
      // The verdict rounds each line up to a whole micro-dollar; rows multiply exactly.
      const { microUsd, quantity } = all[i]!;
      expect(row.ListCost * 1e6).toBeCloseTo(awsUnitPriceMicroUsd(all[i]!) * quantity, 9);
      expect(microUsd - row.ListCost * 1e6).toBeGreaterThan(-0.01);
      expect(microUsd - row.ListCost * 1e6).toBeLessThan(1);
    }
  });

  it.each(Object.keys(providerCatalogue))('makes rows that FOCUS allows of calls to %s', (provider) => {
    for (const kind of targetKindSchema.options) {
      const [row] = rowsOf({ hours: [spent] }, { provider, kind, endpoint: 'https://models.example.com/v1' });
      expect(focusProblems(row!)).toEqual([]);
    }
  });

  it('names AWS where AWS bills, a known host by its name, and any other host as it is', () => {
    const providerOf = (provider: string, endpoint: string) =>
      rowsOf({ hours: [spent] }, { provider, kind: 'generation', endpoint })[0]!.ProviderName;
    const bedrock = 'https://bedrock-runtime.eu-central-1.amazonaws.com';
    expect(providerOf('bedrock-converse', bedrock)).toBe('Amazon Web Services');
    expect(providerOf('anthropic-messages', 'https://api.anthropic.com/v1')).toBe('Anthropic');
    expect(providerOf('openai-chat', 'http://10.0.0.7:8000/v1')).toBe('10.0.0.7');
  });

  it('counts calls without a price, and takes them for neither dear nor free', () => {
    const [row] = rowsOf({ hours: [{ ...spent, microUsd: 0, unpricedCalls: 1_001 }] });
    expect(row).toMatchObject({ BilledCost: 0, PricingQuantity: 1_001, x_UnpricedCalls: 1_001 });
    expect(focusProblems(row!)).toEqual([]);
  });

  it('makes no row of an arm whose answers were all stored', () => {
    expect(rowsOf({ hours: [{ ...spent, microUsd: 0, calls: 0 }] })).toEqual([]);
  });

  it('books a verdict of an earlier release, which tells no hours, in the hour in which its run began', () => {
    const { hour: _, ...arm } = spent;
    expect(rowsOf({ arms: [arm] })).toMatchObject([{ ChargePeriodStart: '2026-11-30T22:00:00Z' }]);
  });
});
