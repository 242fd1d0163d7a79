/** Digits after the point that rows keep, so that every format holds the same numbers. */
export const FOCUS_DECIMALS = 15;

/** How a value is written: `decimal` plain, `time` as ISO 8601 in UTC, `json` as an object of plain values. */
export type FocusType = 'string' | 'decimal' | 'time' | 'json';

/** A column definition of the specification: https://focus.finops.org/focus-specification/v1-2/. */
export interface FocusColumn {
  readonly type: FocusType;
  /** `custom` is ours; all other columns are FOCUS's. */
  readonly level: 'mandatory' | 'recommended' | 'conditional' | 'custom';
  readonly nullable: boolean;
  readonly allowed?: readonly string[];
}

const serviceCategories = [
  'AI and Machine Learning',
  'Analytics',
  'Business Applications',
  'Compute',
  'Databases',
  'Developer Tools',
  'Identity',
  'Integration',
  'Internet of Things',
  'Management and Governance',
  'Media',
  'Migration',
  'Mobile',
  'Multicloud',
  'Networking',
  'Security',
  'Storage',
  'Web',
  'Other',
];

/**
 * The columns of a row in their order: the mandatory ones of FOCUS 1.2, the names that 1.3 has in place of `ProviderName` and
 * `PublisherName`, those of both that charges by use need, and ours.
 */
export const focusColumns = {
  BilledCost: { type: 'decimal', level: 'mandatory', nullable: false },
  EffectiveCost: { type: 'decimal', level: 'mandatory', nullable: false },
  ListCost: { type: 'decimal', level: 'mandatory', nullable: false },
  ContractedCost: { type: 'decimal', level: 'mandatory', nullable: false },
  BillingAccountId: { type: 'string', level: 'mandatory', nullable: false },
  BillingAccountName: { type: 'string', level: 'mandatory', nullable: true },
  BillingCurrency: { type: 'string', level: 'mandatory', nullable: false },
  BillingPeriodStart: { type: 'time', level: 'mandatory', nullable: false },
  BillingPeriodEnd: { type: 'time', level: 'mandatory', nullable: false },
  ChargePeriodStart: { type: 'time', level: 'mandatory', nullable: false },
  ChargePeriodEnd: { type: 'time', level: 'mandatory', nullable: false },
  ChargeCategory: {
    type: 'string',
    level: 'mandatory',
    nullable: false,
    allowed: ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'],
  },
  ChargeClass: { type: 'string', level: 'mandatory', nullable: true, allowed: ['Correction'] },
  ChargeDescription: { type: 'string', level: 'mandatory', nullable: true },
  ChargeFrequency: {
    type: 'string',
    level: 'recommended',
    nullable: false,
    allowed: ['One-Time', 'Recurring', 'Usage-Based'],
  },
  InvoiceIssuerName: { type: 'string', level: 'mandatory', nullable: false },
  ProviderName: { type: 'string', level: 'mandatory', nullable: false },
  PublisherName: { type: 'string', level: 'mandatory', nullable: false },
  ServiceProviderName: { type: 'string', level: 'mandatory', nullable: false },
  HostProviderName: { type: 'string', level: 'mandatory', nullable: true },
  PricingCategory: {
    type: 'string',
    level: 'conditional',
    nullable: true,
    allowed: ['Standard', 'Dynamic', 'Committed', 'Other'],
  },
  PricingQuantity: { type: 'decimal', level: 'mandatory', nullable: true },
  PricingUnit: { type: 'string', level: 'mandatory', nullable: true },
  ConsumedQuantity: { type: 'decimal', level: 'conditional', nullable: true },
  ConsumedUnit: { type: 'string', level: 'conditional', nullable: true },
  ListUnitPrice: { type: 'decimal', level: 'conditional', nullable: true },
  ContractedUnitPrice: { type: 'decimal', level: 'conditional', nullable: true },
  ServiceCategory: { type: 'string', level: 'mandatory', nullable: false, allowed: serviceCategories },
  ServiceSubcategory: { type: 'string', level: 'recommended', nullable: false },
  ServiceName: { type: 'string', level: 'mandatory', nullable: false },
  SkuId: { type: 'string', level: 'conditional', nullable: true },
  SkuMeter: { type: 'string', level: 'conditional', nullable: true },
  SkuPriceId: { type: 'string', level: 'conditional', nullable: true },
  ResourceId: { type: 'string', level: 'conditional', nullable: true },
  ResourceName: { type: 'string', level: 'conditional', nullable: true },
  ResourceType: { type: 'string', level: 'conditional', nullable: true },
  RegionId: { type: 'string', level: 'conditional', nullable: true },
  RegionName: { type: 'string', level: 'conditional', nullable: true },
  Tags: { type: 'json', level: 'conditional', nullable: true },
  x_RunId: { type: 'string', level: 'custom', nullable: false },
  x_Attempt: { type: 'decimal', level: 'custom', nullable: false },
  x_SuiteName: { type: 'string', level: 'custom', nullable: false },
  x_SuiteVersion: { type: 'string', level: 'custom', nullable: false },
  x_Team: { type: 'string', level: 'custom', nullable: false },
  x_Trigger: { type: 'string', level: 'custom', nullable: false },
  /** Null: a charge of the service itself, for all arms. */
  x_Arm: { type: 'string', level: 'custom', nullable: true },
  x_Model: { type: 'string', level: 'custom', nullable: true },
  x_InputTokens: { type: 'decimal', level: 'custom', nullable: true },
  x_OutputTokens: { type: 'decimal', level: 'custom', nullable: true },
  /** Calls whose price is not known: in the quantity, not in the cost, and not free. */
  x_UnpricedCalls: { type: 'decimal', level: 'custom', nullable: true },
  x_CostBasis: { type: 'string', level: 'custom', nullable: false, allowed: ['estimated-list'] },
} as const satisfies Readonly<Record<string, FocusColumn>>;

export type FocusColumnName = keyof typeof focusColumns;

type ValueOf<Column extends FocusColumn> =
  | (Column['type'] extends 'decimal' ? number : string)
  | (Column['nullable'] extends true ? null : never);

/** One charge: times as ISO 8601, JSON as text. */
export type FocusRow = { readonly [Name in FocusColumnName]: ValueOf<(typeof focusColumns)[Name]> };

export const focusColumnNames = Object.keys(focusColumns) as readonly FocusColumnName[];
