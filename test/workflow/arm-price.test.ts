import { expect, it } from 'vitest';
import type { ArmTarget } from '#domain/target.ts';
import { armPrice } from '#workflow/arm-price.ts';

const target: ArmTarget = {
  kind: 'generation',
  provider: 'openai-chat',
  endpoint: 'https://api.openai.com/v1',
  model: 'gpt-4o-mini',
  parameters: {},
  timeoutMs: 1_000,
  maxTries: 1,
  maxAnswerBytes: 1_000,
};
const atMs = Date.parse('2026-11-25T12:00:00Z');

it('is what the suite says, where it says something', () => {
  const own = { served: 'gpt-*', perMillionInputTokensUsd: 0.1 };
  expect(armPrice(target, [own], atMs)).toEqual({ source: 'suite', ...own });
});

it('is the list price where the suite has no price for the name, or none for the day', () => {
  const former = { served: '*', until: '2026-11-25', perRequestUsd: 1 };
  expect(armPrice(target, [], atMs)).toMatchObject({
    source: 'genai-prices',
    perMillionInputTokensUsd: 0.15,
  });
  expect(armPrice(target, [former], atMs)).toMatchObject({ source: 'genai-prices' });
});

it('is not the list price for a tier that the list does not know', () => {
  const priority = { ...target, parameters: { service_tier: 'priority' } };
  const own = { served: '*', tier: 'priority', perMillionInputTokensUsd: 0.25 };
  expect(armPrice(priority, [], atMs)).toEqual({ source: 'none', served: 'gpt-4o-mini' });
  expect(armPrice(priority, [own], atMs)).toEqual({ source: 'suite', ...own });
});

it('is none where the target has no model, or nobody lists it', () => {
  const { model, ...search } = { ...target, index: 'gpt-4o-mini' };
  expect(armPrice(search, [], atMs)).toEqual({ source: 'none', served: 'gpt-4o-mini' });
  expect(armPrice({ ...target, endpoint: 'http://127.0.0.1:9' }, [], atMs)).toEqual({
    source: 'none',
    served: model,
  });
});
