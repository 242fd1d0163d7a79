import { expect, test } from 'vitest';
import { gateRuleCatalogue } from '#domain/gate/gate-rule-catalogue.ts';
import { gateSchema, gateSlices, ruleId } from '#domain/gate/gate-schema.ts';

const rule = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };

test('lists every kind of rule', () => {
  expect(gateRuleCatalogue.map(({ id }) => id)).toEqual(['non-inferior', 'superior', 'at-least', 'at-most']);
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
    'a rule twice',
    { rules: [rule, { ...rule, margin: 0.02 }] },
    /got "non-inferior accuracy" as rule 1 and rule 2/,
  ],
])('refuses %s', (_, gate, message) => {
  const result = gateSchema.safeParse(gate);
  expect(result.error?.issues.map((issue) => issue.message).join('\n')).toMatch(message);
});
