import { expect, it } from 'vitest';
import { targetIdentity } from '#domain/inference-key.ts';
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

it('is the same wherever the requests and answers of an asynchronous endpoint lie', () => {
  const place = { inputPrefix: 's3://models/in/', outputPrefix: 's3://models/out/' };
  expect(targetIdentity({ ...target, async: place })).toBe(targetIdentity(target));
});
