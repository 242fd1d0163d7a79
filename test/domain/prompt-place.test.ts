import { expect, it } from 'vitest';
import { promptAddress } from '#domain/prompt-address.ts';
import { parsePromptPlace } from '#domain/prompt-place.ts';

it.each([
  ['s3://prompts/chat/{version}.yaml', '1.4.0', 's3://prompts/chat/1.4.0.yaml'],
  ['s3://prompts/{version}/chat-{version}.yaml', 'a_b', 's3://prompts/a_b/chat-a_b.yaml'],
  ['s3://prompts/{version}', '$&', null],
  ['s3://prompts/{version}', '../secret', null],
  ['s3://prompts/{version}/prompt.yaml', '..', null],
  ['appconfig:abc1234/def5678', '12', 'appconfig:abc1234/def5678@12'],
  ['appconfig:abc1234/def5678', 'v12', null],
  ['appconfig:abc1234/def5678', '0', null],
  ['bedrock-prompt:PROMPT1234', '3', 'bedrock-prompt:PROMPT1234@3'],
  ['bedrock-prompt:PROMPT1234', 'DRAFT', null],
  ['bedrock-prompt:PROMPT1234', '3?x=y', null],
])('finds at %s for version %s: %s', (text, version, expected) => {
  const at = promptAddress(parsePromptPlace(text)!, version);
  expect('address' in at ? at.address : null).toBe(expected);
});

it.each([
  's3://prompts/chat.yaml',
  's3://Prompts/{version}.yaml',
  's3:///{version}',
  'https://prompts/{version}',
  'appconfig:my-app/my-profile',
  'appconfig:abc1234',
  'bedrock-prompt:arn:aws:bedrock:x',
  '',
])('knows no place of prompts in "%s"', (text) => {
  expect(parsePromptPlace(text)).toBeNull();
});
