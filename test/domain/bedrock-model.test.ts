import { describe, expect, it } from 'vitest';
import { modelOfArn, readBedrockModel } from '#domain/bedrock-model.ts';

const arn = (resource: string, at = 'eu-central-1:123456789012') => `arn:aws:bedrock:${at}:${resource}`;

describe('the name of a model on Bedrock', () => {
  it.each([
    ['amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0', null],
    ['anthropic.claude-3-5-sonnet-20241022-v2:0', 'anthropic.claude-3-5-sonnet-20241022-v2:0', null],
    ['meta.llama3-2-1b-instruct-v1:0', 'meta.llama3-2-1b-instruct-v1:0', null],
    ['ai21.jamba-1-5-mini-v1:0', 'ai21.jamba-1-5-mini-v1:0', null],
    ['eu.amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0', 'eu.amazon.nova-lite-v1:0'],
    ['apac.amazon.nova-pro-v1:0', 'amazon.nova-pro-v1:0', 'apac.amazon.nova-pro-v1:0'],
    [
      'us-gov.anthropic.claude-3-haiku-20240307-v1:0',
      'anthropic.claude-3-haiku-20240307-v1:0',
      'us-gov.anthropic.claude-3-haiku-20240307-v1:0',
    ],
    [
      'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'anthropic.claude-sonnet-4-5-20250929-v1:0',
      'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
    ],
    ['us.deepseek.r1-v1:0', 'deepseek.r1-v1:0', 'us.deepseek.r1-v1:0'],
    [arn('inference-profile/eu.amazon.nova-lite-v1:0'), 'amazon.nova-lite-v1:0', 'eu.amazon.nova-lite-v1:0'],
    [arn('foundation-model/amazon.nova-lite-v1:0', 'us-east-1:'), 'amazon.nova-lite-v1:0', null],
    [arn('foundation-model/amazon.nova-lite-v1:0', ':'), 'amazon.nova-lite-v1:0', null],
  ])('%s holds the model', (name, model, profile) => {
    expect(readBedrockModel(name)).toEqual({ kind: 'model', model, profile });
  });

  it('is an application inference profile, which only the service can resolve', () => {
    const profile = arn('application-inference-profile/a1b2c3d4e5f6');
    expect(readBedrockModel(profile)).toEqual({
      kind: 'application-profile',
      arn: profile,
      region: 'eu-central-1',
      id: 'a1b2c3d4e5f6',
    });
  });

  it.each([
    arn('provisioned-model/a1b2c3d4e5f6'),
    arn('custom-model-deployment/a1b2c3d4e5f6'),
    arn('application-inference-profile/../../secret'),
    arn('application-inference-profile/a', 'eu-central-1.evil.example:123456789012'),
    'arn:aws:lambda:eu-central-1:123456789012:function:agent',
  ])('is none that has a list price: %s', (name) => {
    expect(readBedrockModel(name)).toBeNull();
  });
});

it('is read of the ARN of a foundation model alone', () => {
  expect(modelOfArn(arn('foundation-model/a.b-v1:0', 'us-east-1:'))).toBe('a.b-v1:0');
  expect(modelOfArn('a.b-v1:0')).toBeNull();
});
