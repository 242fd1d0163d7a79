import { type FocusColumn, type FocusColumnName, focusColumns } from '#contracts/focus/focus-columns.ts';

type Row = Readonly<Record<string, unknown>>;

const HOUR_MS = 3_600_000;

/** Subcategories that we use, each under its one category. */
const subcategories: Readonly<Record<string, string>> = {
  'Generative AI': 'AI and Machine Learning',
  'Machine Learning': 'AI and Machine Learning',
  'Other (AI and Machine Learning)': 'AI and Machine Learning',
  Search: 'Analytics',
  'Serverless Compute': 'Compute',
  NoSQL: 'Databases',
  Messaging: 'Integration',
  'Object Storage': 'Storage',
};

/** `1000 Tokens`, `GB-Seconds`, `Requests`: capitalised words, with a count before them where the price has one. */
const UNIT = /^(?:[1-9]\d* )?[A-Z][A-Za-z]*(?:[-/ ][A-Z][A-Za-z]*)*$/;

/**
 * What is wrong with a row, by FOCUS 1.2's column definitions and attributes (types, nulls, allowed values, formats, and what
 * columns say of each other); empty where nothing is.
 */
export function focusProblems(row: Row): readonly string[] {
  const names = Object.keys(focusColumns) as FocusColumnName[];
  const unknown = Object.keys(row).filter((name) => !Object.hasOwn(focusColumns, name));
  const single = [
    ...names.flatMap((name) => columnProblems(name, focusColumns[name], row[name])),
    ...unknown.map((name) => `${name}: expected a column that is declared, got one that is not`),
  ];
  return single.length > 0 ? single : relationProblems(row);
}

function columnProblems(name: string, column: FocusColumn, value: unknown): string[] {
  const wrong = (expected: string) => [`${name}: expected ${expected}, got ${JSON.stringify(value)}`];
  if (value === undefined) return wrong('a value');
  if (value === null) return column.nullable ? [] : wrong('a value that is not null');
  switch (column.type) {
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrong('a finite number');
    case 'time':
      return isTime(value) ? [] : wrong('a UTC time such as 2026-11-01T00:00:00Z');
    case 'json':
      return isKeyValues(value) ? [] : wrong('a JSON object of texts, numbers, booleans and nulls');
    case 'string':
      if (typeof value !== 'string' || value === '' || value !== value.trim()) {
        return wrong('text that is not empty, without spaces around it');
      }
      return column.allowed === undefined || column.allowed.includes(value)
        ? []
        : wrong(`one of ${column.allowed.join(', ')}`);
  }
}

function isTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isKeyValues(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    const parsed: unknown = JSON.parse(value);
    return (
      typeof parsed === 'object' &&
      parsed !== null &&
      !Array.isArray(parsed) &&
      Object.values(parsed).every((inner) => inner === null || typeof inner !== 'object')
    );
  } catch {
    return false;
  }
}

/** Every column has a value of its own type by now. */
function relationProblems(row: Row): string[] {
  const number = (name: FocusColumnName) => row[name] as number;
  const text = (name: FocusColumnName) => row[name] as string;
  const ms = (name: FocusColumnName) => Date.parse(text(name));
  const isUsage = text('ChargeCategory') === 'Usage' && row['ChargeClass'] === null;
  const needed = [
    'PricingQuantity',
    'PricingUnit',
    'PricingCategory',
    'ListUnitPrice',
    'ContractedUnitPrice',
    'SkuId',
    'SkuPriceId',
  ] as const satisfies readonly FocusColumnName[];
  const isPaired = (one: FocusColumnName, other: FocusColumnName) =>
    (row[one] === null) === (row[other] === null);
  const multiplies = (price: FocusColumnName, cost: FocusColumnName) =>
    row[price] === null || isNear(number(price) * number('PricingQuantity'), number(cost));
  const isUnit = (name: FocusColumnName) => row[name] === null || UNIT.test(text(name));
  const checks: readonly (readonly [boolean, string])[] = [
    [/^[A-Z]{3}$/.test(text('BillingCurrency')), 'BillingCurrency: expected an ISO 4217 code'],
    [
      isMonth(text('BillingPeriodStart'), text('BillingPeriodEnd')),
      'BillingPeriod: expected a calendar month',
    ],
    [
      ms('ChargePeriodStart') < ms('ChargePeriodEnd'),
      'ChargePeriodEnd: expected a time after ChargePeriodStart, since it is exclusive',
    ],
    [
      ms('BillingPeriodStart') <= ms('ChargePeriodStart') && ms('ChargePeriodEnd') <= ms('BillingPeriodEnd'),
      'ChargePeriod: expected a part of the billing period',
    ],
    [
      ms('ChargePeriodStart') % HOUR_MS === 0 && ms('ChargePeriodEnd') - ms('ChargePeriodStart') === HOUR_MS,
      'ChargePeriod: expected one whole hour',
    ],
    [multiplies('ListUnitPrice', 'ListCost'), 'ListCost: expected ListUnitPrice × PricingQuantity'],
    [
      multiplies('ContractedUnitPrice', 'ContractedCost'),
      'ContractedCost: expected ContractedUnitPrice × PricingQuantity',
    ],
    [
      number('ContractedCost') <= number('ListCost') + 1e-9,
      'ContractedCost: expected at most ListCost: negotiated prices are not above the list',
    ],
    [
      !isUsage || isNear(number('BilledCost'), number('EffectiveCost')),
      'EffectiveCost: expected BilledCost, since nothing was paid in advance',
    ],
    [
      isPaired('PricingQuantity', 'PricingUnit'),
      'PricingUnit: expected one exactly where there is a PricingQuantity',
    ],
    [
      isPaired('ConsumedQuantity', 'ConsumedUnit'),
      'ConsumedUnit: expected one exactly where there is a ConsumedQuantity',
    ],
    [isPaired('SkuId', 'SkuPriceId'), 'SkuPriceId: expected one exactly where there is a SkuId'],
    [isUnit('PricingUnit'), 'PricingUnit: expected a unit such as Requests or GB-Seconds'],
    [isUnit('ConsumedUnit'), 'ConsumedUnit: expected a unit such as Requests or GB-Seconds'],
    [
      subcategories[text('ServiceSubcategory')] === text('ServiceCategory'),
      'ServiceSubcategory: expected one of its ServiceCategory',
    ],
    ...needed.map(
      (name) =>
        [!isUsage || row[name] !== null, `${name}: expected a value, since the charge is usage`] as const,
    ),
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

function isMonth(start: string, end: string): boolean {
  const next = new Date(start);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return /-01T00:00:00Z$/.test(start) && Date.parse(end) === next.getTime();
}

/** Doubles: a price times a count may differ from the cost in its last digit. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 + 1e-9 * Math.abs(b);
}
