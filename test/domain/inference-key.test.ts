import { expect, it } from 'vitest';
import { inferenceKey, targetIdentity } from '#domain/inference-key.ts';
import { armTargetSchema } from '#domain/target.ts';

const target = armTargetSchema.parse({
  kind: 'generation',
  provider: 'openai-chat',
  endpoint: 'http://a.test',
});

it('keeps answers of batches apart from live ones, wherever the batches lie', () => {
  const place = { roleArn: 'arn:aws:iam::111122223333:role/batch', s3Prefix: 's3://bucket/batch/' };
  const batch = targetIdentity({ ...target, mode: 'batch' });
  expect(targetIdentity({ ...target, mode: 'live' })).toBe(targetIdentity(target));
  expect(batch).not.toBe(targetIdentity(target));
  expect(targetIdentity({ ...target, mode: 'batch', batch: place })).toBe(batch);
});

it('keeps the address that answers had before there were repeats for the first, and gives each other its own', () => {
  const block = { inputsSha256: 'ab'.repeat(32) };
  const keys = [0, 1, 2].map((repeat) => inferenceKey('identity', block, '', repeat));
  // The first 20 bytes of the SHA-256 of ["identity","abab…ab",""], by another implementation (Python's hashlib).
  expect(keys[0]).toBe('9808dc239e9d93b53e6ccb795d456927a76b487a');
  expect(inferenceKey('identity', block, '')).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

it('is the same wherever the requests and answers of an asynchronous endpoint lie', () => {
  const place = { inputPrefix: 's3://models/in/', outputPrefix: 's3://models/out/' };
  expect(targetIdentity({ ...target, async: place })).toBe(targetIdentity(target));
});
