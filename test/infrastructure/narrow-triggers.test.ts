import { describe, expect, it } from 'vitest';
import { narrowTriggers } from '#infrastructure/narrow-triggers.ts';
import { type TriggerRule, triggerPattern } from '#infrastructure/trigger-rule.ts';

const objectCreated: TriggerRule = {
  name: 's3-object-created',
  meaning: 'An object was written.',
  bus: 'default',
  pattern: { source: ['aws.s3'], 'detail-type': ['Object Created'], detail: { reason: ['PutObject'] } },
};

describe('narrow triggers', () => {
  it("adds a filter to its trigger's pattern", () => {
    const [narrowed] = narrowTriggers([objectCreated], {
      's3-object-created': { bucket: { name: ['corpus'] } },
    });
    expect(narrowed?.pattern.detail).toEqual({ reason: ['PutObject'], bucket: { name: ['corpus'] } });
  });

  it('refuses a filter for a trigger that does not exist', () => {
    expect(() => narrowTriggers([objectCreated], { 's3-created': {} })).toThrow(
      'Expected eventFilters to name triggers, got s3-created; triggers are s3-object-created.',
    );
  });
});

describe('trigger pattern', () => {
  it('refuses what is longer than EventBridge takes', () => {
    const names = Array.from({ length: 200 }, (_, index) => `bucket-number-${index}`);
    const [tooLong] = narrowTriggers([objectCreated], { 's3-object-created': { bucket: { name: names } } });
    expect(() => triggerPattern(tooLong ?? objectCreated)).toThrow(
      /^Expected the pattern of trigger s3-object-created to have at most 2048 characters, got \d+\./,
    );
  });
});
