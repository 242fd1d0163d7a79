import { expect, test } from 'vitest';
import { gateProblems } from '#domain/gate/gate-problems.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';

test('finds metrics and slice dimensions that do not exist, and where', () => {
  const gate = gateSchema.parse({
    rules: [
      { rule: 'non-inferior', metric: 'accuracy', margin: 0.01, each: 'domain' },
      { rule: 'at-least', metric: 'acuracy', value: 0.7 },
      { rule: 'superior', metric: 'accuracy', slice: { tone: 'rude' }, each: 'language' },
    ],
    alerts: { margins: { f1: 0.01 } },
  });
  expect(gateProblems(gate, ['accuracy'], ['domain'])).toEqual([
    { path: ['rules', 1, 'metric'], message: 'Expected a metric of the suite (accuracy), got "acuracy".' },
    {
      path: ['rules', 2, 'slice', 'tone'],
      message: 'Expected a slice dimension of the dataset (domain), got "tone".',
    },
    {
      path: ['rules', 2, 'each'],
      message: 'Expected a slice dimension of the dataset (domain), got "language".',
    },
    { path: ['alerts', 'margins', 'f1'], message: 'Expected a metric of the suite (accuracy), got "f1".' },
  ]);
});
