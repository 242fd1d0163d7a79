import { describe, expect, it } from 'vitest';
import { makeEvent } from '#local/event-bridge/event-envelope.ts';
import { targetInput } from '#local/event-bridge/target-input.ts';
import type { EventTarget } from '#local/stack/event-target.ts';

const event = makeEvent({ source: 'shop', detailType: 'Sold', detail: { name: 'a "b"', items: [{ n: 3 }] } });
const target: EventTarget = { id: 't', arn: 'arn', maximumRetries: 0, maximumAgeSeconds: 60 };

describe('target input', () => {
  it('is the event itself by default', () => {
    expect(JSON.parse(targetInput(target, event))).toEqual(event);
  });

  it('is a constant, or a part of the event', () => {
    expect(targetInput({ ...target, input: '"constant"' }, event)).toBe('"constant"');
    expect(targetInput({ ...target, inputPath: '$.detail.items[0]' }, event)).toBe('{"n":3}');
  });

  it('fills a template with values, texts and the whole event', () => {
    const inputTransformer = {
      paths: { name: '$.detail.name', n: '$.detail.items[0].n' },
      template: '{"who":"<name>","count":<n>,"event":<aws.events.event.json>}',
    };
    expect(JSON.parse(targetInput({ ...target, inputTransformer }, event))).toEqual({
      who: 'a "b"',
      count: 3,
      event,
    });
  });

  it('quotes a text that is a value of a JSON object, as EventBridge does, and none inside a text', () => {
    const inputTransformer = {
      paths: { name: '$.detail.name', source: '$.source' },
      template: '{"who":<name>,"told":"from <source> by itself"}',
    };
    expect(JSON.parse(targetInput({ ...target, inputTransformer }, event))).toEqual({
      who: 'a "b"',
      told: 'from shop by itself',
    });
  });
});
