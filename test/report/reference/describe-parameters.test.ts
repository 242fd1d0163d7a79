import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeParameters, exampleParameters } from '#report/reference/describe-parameters.ts';

test('tells the values, bounds and default of each parameter', () => {
  const parameters = z.strictObject({
    k: z.int().min(1).max(10_000).default(10),
    gain: z.enum(['linear', 'exponential']).default('exponential'),
    percentile: z
      .number()
      .gt(0)
      .lt(100)
      .meta({ examples: [95] }),
    labels: z.array(z.string()).describe('In this order'),
    at: z.union([z.literal('end'), z.number()]).optional(),
  });
  expect(describeParameters(parameters)).toEqual([
    '`k`: integer (at least 1, at most 10000), default `10`',
    '`gain`: `linear` or `exponential`, default `"exponential"`',
    '`percentile`: number (above 0, below 100), e.g. `95`',
    '`labels`: list of string. In this order',
    '`at`: `end` or number',
  ]);
});

test('has nothing to tell of a metric without parameters', () => {
  expect(describeParameters(z.strictObject({}))).toEqual([]);
});

test('gives an example of what must be set, and refuses to guess one', () => {
  const parameters = z.strictObject({
    k: z.int().default(10),
    label: z.string().meta({ examples: ['spam'] }),
  });
  expect(exampleParameters(parameters)).toEqual({ label: 'spam' });
  expect(() => exampleParameters(z.strictObject({ label: z.string() }))).toThrow(/required parameter label/);
});
