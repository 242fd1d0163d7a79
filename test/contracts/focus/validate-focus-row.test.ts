import { describe, expect, it } from 'vitest';
import { focusColumnNames, focusColumns } from '#contracts/focus/focus-columns.ts';
import { focusProblems } from '#contracts/focus/validate-focus-row.ts';
import { validFocusRow } from '#support/focus-row.ts';

describe('focusProblems', () => {
  it('finds nothing in a row that FOCUS 1.2 allows', () => {
    expect(focusProblems(validFocusRow)).toEqual([]);
  });

  it('knows the mandatory columns of FOCUS 1.2', () => {
    const mandatory = focusColumnNames.filter((name) => focusColumns[name].level === 'mandatory');
    expect(mandatory.filter((name) => !['ServiceProviderName', 'HostProviderName'].includes(name))).toEqual([
      'BilledCost',
      'EffectiveCost',
      'ListCost',
      'ContractedCost',
      'BillingAccountId',
      'BillingAccountName',
      'BillingCurrency',
      'BillingPeriodStart',
      'BillingPeriodEnd',
      'ChargePeriodStart',
      'ChargePeriodEnd',
      'ChargeCategory',
      'ChargeClass',
      'ChargeDescription',
      'InvoiceIssuerName',
      'ProviderName',
      'PublisherName',
      'PricingQuantity',
      'PricingUnit',
      'ServiceCategory',
      'ServiceName',
    ]);
  });

  it('names our own columns so that they are told from those of the specification', () => {
    for (const name of focusColumnNames) {
      expect(name.startsWith('x_')).toBe(focusColumns[name].level === 'custom');
      expect(name).toMatch(/^(x_)?[A-Z][A-Za-z]+$/);
    }
  });

  it.each(focusColumnNames)('asks for %s, and for no null where it allows none', (name) => {
    const { [name]: _, ...without } = validFocusRow;
    expect(focusProblems(without)).toContain(`${name}: expected a value, got undefined`);
    if (!focusColumns[name].nullable) {
      expect(focusProblems({ ...validFocusRow, [name]: null })[0]).toContain(`${name}: `);
    }
  });

  it.each([
    ['BilledCost', '0.06'],
    ['BilledCost', Number.NaN],
    ['ListUnitPrice', Number.POSITIVE_INFINITY],
    ['BillingPeriodStart', '2026-11-01'],
    ['ChargePeriodStart', '2026-11-02T08:00:00+01:00'],
    ['ChargeCategory', 'usage'],
    ['ChargeClass', 'Refund'],
    ['ChargeFrequency', 'Monthly'],
    ['PricingCategory', 'On-Demand'],
    ['ServiceCategory', 'Artificial Intelligence'],
    ['ServiceName', ''],
    ['ServiceName', ' OpenAI'],
    ['Tags', 'team=reviews'],
    ['Tags', '["team"]'],
    ['Tags', '{"team":{"name":"reviews"}}'],
    ['x_CostBasis', 'billed'],
  ])('refuses %s %j by its column alone', (name, value) => {
    expect(focusProblems({ ...validFocusRow, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: expected `)),
    ]);
  });

  it.each([
    [{ BillingCurrency: 'usd' }, 'BillingCurrency'],
    [{ BillingPeriodEnd: '2026-11-30T00:00:00Z' }, 'BillingPeriod'],
    [
      { BillingPeriodStart: '2026-10-01T00:00:00Z', BillingPeriodEnd: '2026-11-01T00:00:00Z' },
      'ChargePeriod',
    ],
    [{ ChargePeriodEnd: '2026-11-02T08:00:00Z' }, 'ChargePeriodEnd'],
    [{ ChargePeriodStart: '2026-11-02T08:30:00Z', ChargePeriodEnd: '2026-11-02T09:30:00Z' }, 'ChargePeriod'],
    [{ ListUnitPrice: 0.00003 }, 'ListCost'],
    [{ ContractedUnitPrice: 0.00001 }, 'ContractedCost'],
    [{ PricingQuantity: 3_003 }, 'ListCost'],
    [{ EffectiveCost: 0.05 }, 'EffectiveCost'],
    [{ PricingUnit: null }, 'PricingUnit'],
    [{ PricingUnit: 'requests' }, 'PricingUnit'],
    [{ ConsumedUnit: null }, 'ConsumedUnit'],
    [{ SkuPriceId: null }, 'SkuPriceId'],
    [{ PricingCategory: null }, 'PricingCategory'],
    [{ ServiceSubcategory: 'Messaging' }, 'ServiceSubcategory'],
  ])('refuses a row whose columns contradict each other: %j', (edit, name) => {
    const problems = focusProblems({ ...validFocusRow, ...edit });
    expect(problems.map((problem) => problem.split(':')[0])).toContain(name);
  });

  it('allows a month to end a year, and a charge in its last hour', () => {
    const december = {
      BillingPeriodStart: '2026-12-01T00:00:00Z',
      BillingPeriodEnd: '2027-01-01T00:00:00Z',
      ChargePeriodStart: '2026-12-31T23:00:00Z',
      ChargePeriodEnd: '2027-01-01T00:00:00Z',
    };
    expect(focusProblems({ ...validFocusRow, ...december })).toEqual([]);
  });

  it('refuses columns that nobody declared', () => {
    expect(focusProblems({ ...validFocusRow, Team: 'reviews' })).toEqual([expect.stringMatching(/^Team: /)]);
  });
});
