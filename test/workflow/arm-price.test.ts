import { describe, expect, it } from 'vitest';
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

describe('a model that is given as an inference profile of Bedrock', () => {
  const bedrock: ArmTarget = {
    ...target,
    provider: 'bedrock-converse',
    endpoint: 'https://bedrock-runtime.eu-central-1.amazonaws.com',
  };
  const arn = (resource: string) => `arn:aws:bedrock:eu-central-1:123456789012:${resource}`;
  const profile = arn('application-inference-profile/a1b2c3d4e5f6');
  const own = { served: 'amazon.nova-*', perMillionInputTokensUsd: 0.01 };
  const listed = { source: 'genai-prices', perMillionInputTokensUsd: 0.06, perMillionOutputTokensUsd: 0.24 };

  it.each(['eu.amazon.nova-lite-v1:0', arn('inference-profile/eu.amazon.nova-lite-v1:0')])(
    'has the list price of the model in the id of a system-defined profile: %s',
    (model) => {
      const price = armPrice({ ...bedrock, model }, [], atMs);
      expect(price).toMatchObject({ ...listed, served: model, listed: { model: 'amazon.nova-lite-v1:0' } });
    },
  );

  it('keeps what a geography costs more or less, where the list prices it apart', () => {
    const priceOf = (model: string) => {
      const price = armPrice(
        { ...bedrock, model: `${model}.anthropic.claude-haiku-4-5-20251001-v1:0` },
        [],
        atMs,
      );
      return price.source === 'none' ? null : price.perMillionInputTokensUsd;
    };
    expect([priceOf('global'), priceOf('eu')]).toEqual([1, 1.1]);
  });

  it('has the suite’s price of the model behind it, where the suite has none of the profile itself', () => {
    const model = 'eu.amazon.nova-lite-v1:0';
    expect(armPrice({ ...bedrock, model }, [own], atMs)).toEqual({
      source: 'suite',
      ...own,
      resolved: 'amazon.nova-lite-v1:0',
    });
    const exact = { served: model, perRequestUsd: 1 };
    expect(armPrice({ ...bedrock, model }, [own, exact], atMs)).toEqual({ source: 'suite', ...exact });
  });

  it('has the price of what the service resolved an application profile to', () => {
    const resolved = 'amazon.nova-lite-v1:0';
    const profiles = { [profile]: { model: resolved } };
    expect(armPrice({ ...bedrock, model: profile }, [], atMs, profiles)).toMatchObject({
      ...listed,
      served: profile,
      resolved,
    });
    expect(armPrice({ ...bedrock, model: profile }, [own], atMs, profiles)).toEqual({
      source: 'suite',
      ...own,
      resolved,
    });
  });

  it('is unpriced, and says why, where it could not be resolved or nobody lists what it stands for', () => {
    const none = { source: 'none', served: profile };
    const problem = 'Expected Bedrock to tell the model.';
    expect(armPrice({ ...bedrock, model: profile }, [own], atMs, { [profile]: { problem } })).toEqual({
      ...none,
      note: problem,
    });
    const unlisted = { [profile]: { model: 'nobody.unlisted-v1:0' } };
    expect(armPrice({ ...bedrock, model: profile }, [], atMs, unlisted)).toEqual({
      ...none,
      resolved: 'nobody.unlisted-v1:0',
    });
  });

  it('has the suite’s price of the profile, whether it can be resolved or not', () => {
    const exact = { served: profile, perRequestUsd: 1 };
    const profiles = { [profile]: { problem: 'no' } };
    expect(armPrice({ ...bedrock, model: profile }, [exact], atMs, profiles)).toEqual({
      source: 'suite',
      ...exact,
    });
  });
});
