import { expect, test } from 'vitest';
import { gateRuleCatalogue } from '#domain/gate/gate-rule-catalogue.ts';
import { gateSchema, gateSlices, ruleId } from '#domain/gate/gate-schema.ts';

const rule = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };

test('lists every kind of rule', () => {
  expect(gateRuleCatalogue.map(({ id }) => id)).toEqual([
    'non-inferior',
    'superior',
    'no-worse-slice',
    'at-least',
    'at-most',
    'safety',
    'error-rate',
    'coverage',
    'budget',
  ]);
});

test('fills in what a suite leaves out', () => {
  expect(gateSchema.parse({ rules: [rule] })).toEqual({
    alpha: 0.025,
    minimumCoverage: 0.98,
    minimumClusters: 10,
    rules: [{ ...rule, severity: 'block' }],
    alerts: { margins: {}, falseDiscoveryRate: 0.05 },
    sequential: { spending: 'kim-demets', rho: 2 },
  });
});

test('names rules by kind, metric, slice and severity', () => {
  const [negation, warned] = gateSchema.parse({
    rules: [
      { ...rule, slice: { negation: 'yes' } },
      { rule: 'at-least', metric: 'accuracy', value: 0.7, severity: 'warn' },
    ],
  }).rules;
  expect(ruleId(negation!, 'negation=yes')).toBe('non-inferior accuracy negation=yes');
  expect(ruleId(warned!, 'all')).toBe('at-least accuracy (warn)');
});

test('fills in the metric that a rule of errors or of a budget means, and names the rule by it', () => {
  const { rules } = gateSchema.parse({
    rules: [
      { rule: 'error-rate' },
      { rule: 'budget', of: 'latency-p99', maxMs: 900 },
      { rule: 'budget', of: 'latency-p99', metric: 'cold', maxMs: 2_000, each: 'domain' },
      { rule: 'budget', of: 'run-cost', maxUsd: 2.5 },
      { rule: 'budget', of: 'cost-per-row', maxUsd: 0.002 },
    ],
  });
  expect(rules.map((one) => [ruleId(one, 'all'), one.metric])).toEqual([
    ['error-rate', 'error-rate'],
    ['budget latency-p99', 'latency-p99'],
    ['budget latency-p99 cold', 'cold'],
    ['budget run-cost', 'cost'],
    ['budget cost-per-row', 'cost'],
  ]);
  // What is stored is read again: the metric is then there.
  expect(gateSchema.parse(JSON.parse(JSON.stringify({ rules }))).rules).toEqual(rules);
});

test('the worst value of a dimension needs each of its slices', () => {
  const gate = gateSchema.parse({ rules: [{ ...rule, worst: 'domain', slice: { negation: 'yes' } }] });
  expect(gateSlices(gate)).toEqual([{ negation: 'yes', domain: null }]);
});

test('an open outcome blocks unless the suite says otherwise', () => {
  expect(gateSchema.parse({ rules: [rule] }).inconclusive).toBeUndefined();
  expect(gateSchema.parse({ rules: [rule], inconclusive: 'pass-with-warning' }).inconclusive).toBe(
    'pass-with-warning',
  );
});

test('asks for the slices that its rules speak of', () => {
  const slice = { negation: 'yes' };
  const gate = gateSchema.parse({ rules: [rule, { ...rule, slice }, { ...rule, slice, each: 'domain' }] });
  expect(gateSlices(gate)).toEqual([{ negation: 'yes' }, { negation: 'yes', domain: null }]);
});

test.each([
  ['an unknown kind', { rules: [{ ...rule, rule: 'noninferior' }] }, /Expected 'non-inferior' \| 'superior'/],
  ['a field of another kind', { rules: [{ ...rule, value: 1 }] }, /Unrecognized key: "value"/],
  ['a margin of 0', { rules: [{ ...rule, margin: 0 }] }, />0/],
  ['fewer clusters than ten', { rules: [rule], minimumClusters: 5 }, />=10/],
  ['no rule', { rules: [] }, />=1/],
  [
    'each and worst at once',
    { rules: [{ ...rule, each: 'domain', worst: 'domain' }] },
    /Expected each or worst, got both/,
  ],
  [
    'no-worse-slice without its dimension',
    { rules: [{ rule: 'no-worse-slice', metric: 'accuracy', margin: 0.1 }] },
    /expected string, received undefined/,
  ],
  [
    'a budget of time in dollars',
    { rules: [{ rule: 'budget', of: 'latency-p95', maxUsd: 1 }] },
    /Expected a budget of latency-p95 to have maxMs and no maxUsd/,
  ],
  [
    'a budget of a slice of the run',
    { rules: [{ rule: 'budget', of: 'run-cost', maxUsd: 1, slice: { domain: 'imdb' } }] },
    /Expected a budget of run-cost to be of the whole run/,
  ],
  [
    'an unknown policy',
    { rules: [rule], inconclusive: 'shrug' },
    /expected one of "block"\|"pass-with-warning"/,
  ],
  [
    'a rule twice',
    { rules: [rule, { ...rule, margin: 0.02 }] },
    /got "non-inferior accuracy" as rule 1 and rule 2/,
  ],
])('refuses %s', (_, gate, message) => {
  const result = gateSchema.safeParse(gate);
  expect(result.error?.issues.map((issue) => issue.message).join('\n')).toMatch(message);
});
