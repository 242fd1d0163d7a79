import { type ChargedService, chargedForAws, chargedForTarget } from '#contracts/focus/charged-service.ts';
import { FOCUS_DECIMALS, type FocusRow } from '#contracts/focus/focus-columns.ts';
import { type AwsCostLine, awsUnitPriceMicroUsd } from '#domain/aws-cost.ts';
import type { Manifest } from '#domain/manifest.ts';
import { startOfHour } from '#domain/start-of-hour.ts';
import type { HourlyArmCost, Verdict } from '#domain/verdict.ts';

/** Where the service is deployed: what a bill knows and a verdict does not. */
export interface BillingPlace {
  /** Twelve digits: the AWS account; charges of other providers are booked to it as well. */
  readonly accountId: string;
  readonly region: string;
}

const HOUR_MS = 3_600_000;
const MICRO = 1e6;

/**
 * What a run cost as FOCUS rows: one per arm and hour for the provider's calls, and one per service and unit for what the
 * service itself used of AWS, in the hour of the verdict. The same verdict gives the same rows.
 */
export function focusRows(verdict: Verdict, manifest: Manifest, place: BillingPlace): readonly FocusRow[] {
  return [
    ...hoursOf(verdict).map((cost) => armRow(cost, verdict, manifest, place)),
    ...(verdict.cost.aws ?? []).map((line) => awsRow(line, verdict, place)),
  ];
}

/** Verdicts that do not tell hours are booked in the hour in which the run began. */
function hoursOf({ cost, startedAt }: Verdict): readonly HourlyArmCost[] {
  const hours = cost.hours ?? cost.arms.map((arm) => ({ ...arm, hour: startOfHour(startedAt) }));
  return hours.filter(({ calls, unpricedCalls, microUsd }) => calls + unpricedCalls + microUsd > 0);
}

function armRow(cost: HourlyArmCost, verdict: Verdict, manifest: Manifest, place: BillingPlace): FocusRow {
  const arm = manifest.arms.find(({ name }) => name === cost.arm);
  if (arm === undefined) throw new Error(`Expected arm ${cost.arm} in the manifest of ${verdict.runId}.`);
  const charged = chargedForTarget(arm.target);
  const usd = cost.microUsd / MICRO;
  const sku = `${arm.target.provider}/${cost.served}`;
  return {
    ...common(charged, cost.hour, verdict, place),
    ...costs(usd),
    // Prices differ by token, cache and batch mode: what a request cost on average is the one that multiplies to the cost.
    ...quantity(Math.max(1, cost.calls), 'Requests', usd / Math.max(1, cost.calls)),
    ChargeDescription: `Requests to ${cost.served} as ${cost.arm} of suite ${verdict.suite.name}`,
    SkuId: sku,
    SkuMeter: 'Requests',
    SkuPriceId: `${sku}/requests`,
    x_Arm: cost.arm,
    x_Model: cost.served,
    x_InputTokens: cost.inputTokens,
    x_OutputTokens: cost.outputTokens,
    x_UnpricedCalls: cost.unpricedCalls,
  };
}

function awsRow(line: AwsCostLine, verdict: Verdict, place: BillingPlace): FocusRow {
  const each = awsUnitPriceMicroUsd(line) / MICRO;
  const unit = focusUnit(line.unit);
  const sku = `aws/${line.service}/${unit}`;
  return {
    ...common(chargedForAws(line.service), startOfHour(verdict.decidedAt), verdict, place),
    ...costs(each * line.quantity),
    ...quantity(line.quantity, unit, each),
    ChargeDescription: `${line.service} ${line.unit} of the evaluation service for suite ${verdict.suite.name}`,
    SkuId: sku,
    SkuMeter: line.unit,
    SkuPriceId: sku,
    x_Arm: null,
    x_Model: null,
    x_InputTokens: null,
    x_OutputTokens: null,
    x_UnpricedCalls: null,
  };
}

/** What tells two charges of one run from each other stands in `armRow` and `awsRow`. */
function common(charged: ChargedService, hour: string, verdict: Verdict, place: BillingPlace) {
  const { suite, cost, runId } = verdict;
  const startMs = Date.parse(hour);
  const month = new Date(startMs);
  return {
    BillingAccountId: place.accountId,
    BillingAccountName: null,
    BillingCurrency: 'USD',
    BillingPeriodStart: seconds(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 1)),
    BillingPeriodEnd: seconds(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)),
    ChargePeriodStart: seconds(startMs),
    ChargePeriodEnd: seconds(startMs + HOUR_MS),
    ChargeCategory: 'Usage',
    ChargeClass: null,
    ChargeFrequency: 'Usage-Based',
    InvoiceIssuerName: charged.provider,
    ProviderName: charged.provider,
    PublisherName: charged.provider,
    ServiceProviderName: charged.provider,
    HostProviderName: charged.isAws ? charged.provider : null,
    PricingCategory: 'Standard',
    ServiceCategory: charged.category,
    ServiceSubcategory: charged.subcategory,
    ServiceName: charged.service,
    ResourceId: runId,
    ResourceName: suite.name,
    ResourceType: 'Evaluation Run',
    RegionId: charged.isAws ? place.region : null,
    RegionName: charged.isAws ? place.region : null,
    Tags: JSON.stringify(cost.tags),
    x_RunId: runId,
    x_Attempt: verdict.attempt,
    x_SuiteName: suite.name,
    x_SuiteVersion: suite.version,
    x_Team: suite.owner.team.trim() || 'none',
    x_Trigger: verdict.change.kind,
    x_CostBasis: cost.basis,
  };
}

/** List prices: nothing is negotiated, committed or prepaid as far as we know. */
function costs(exactUsd: number) {
  const usd = decimal(exactUsd);
  return { BilledCost: usd, EffectiveCost: usd, ListCost: usd, ContractedCost: usd };
}

function quantity(count: number, unit: string, exactEach: number) {
  const each = decimal(exactEach);
  return {
    PricingQuantity: count,
    PricingUnit: unit,
    ConsumedQuantity: count,
    ConsumedUnit: unit,
    ListUnitPrice: each,
    ContractedUnitPrice: each,
  };
}

function decimal(value: number): number {
  return Number(value.toFixed(FOCUS_DECIMALS));
}

/** FOCUS's names of units: `GB-Seconds`, `Requests`, `Units`. */
function focusUnit(unit: string): string {
  const names: Readonly<Record<string, string>> = {
    'GB-seconds': 'GB-Seconds',
    requests: 'Requests',
    'read units': 'Read Units',
    'write units': 'Write Units',
    'PUT requests': 'Put Requests',
    'GET requests': 'Get Requests',
    events: 'Events',
  };
  const name = names[unit];
  if (name === undefined) throw new Error(`Expected a unit that FOCUS rows can name, got "${unit}".`);
  return name;
}

/** As FOCUS writes times. */
function seconds(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
