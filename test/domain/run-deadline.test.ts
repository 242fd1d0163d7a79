import { expect, it } from 'vitest';
import { deadlineMinutesOf } from '#domain/run-deadline.ts';
import { suiteTargetSchema } from '#domain/suite.ts';

const target = suiteTargetSchema.parse({
  kind: 'generation',
  provider: 'openai-chat',
  endpoint: 'http://127.0.0.1:9',
  varies: 'model',
});

it('gives a live run an hour, a batch its day and an hour, and any run what its suite says', () => {
  expect(deadlineMinutesOf({ target })).toBe(60);
  expect(deadlineMinutesOf({ target: { ...target, mode: 'batch' } })).toBe(25 * 60);
  expect(deadlineMinutesOf({ target: { ...target, mode: 'batch' }, deadlineMinutes: 90 })).toBe(90);
});
