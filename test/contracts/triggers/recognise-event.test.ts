import { describe, expect, it } from 'vitest';
import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { changeSchema } from '#domain/change.ts';
import { inboundSample, inboundSampleNames } from '#support/event-samples.ts';

describe('recogniseEvent', () => {
  it.each(inboundSampleNames())('recognises the sample %s', (name) => {
    const { trigger, recognition } = recogniseEvent(inboundSample(name));
    expect(name.startsWith(trigger ?? 'no trigger')).toBe(true);
    expect(recognition.kind).not.toBe('invalid');
  });

  it.each(inboundSampleNames())('understands %s with fields that its source has added since', (name) => {
    const event = { ...inboundSample(name, { addedLater: { deep: [1] } }), addedToo: true };
    expect(recogniseEvent(event)).toEqual(recogniseEvent(inboundSample(name)));
  });

  it.each(inboundSampleNames())('finds %s invalid where its detail is missing', (name) => {
    const { trigger, recognition } = recogniseEvent({ ...inboundSample(name), detail: undefined });
    expect(trigger).not.toBeNull();
    expect(recognition).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.stringMatching(/^detail.*: expected .+, got nothing/)]),
    });
  });

  it('gives changes that fit the schema of the domain', () => {
    const changes = inboundSampleNames()
      .map((name) => recogniseEvent(inboundSample(name)).recognition)
      .filter((recognition) => recognition.kind === 'change');
    expect(changes.length).toBeGreaterThan(8);
    for (const { change } of changes) expect(changeSchema.parse(change)).toEqual(change);
  });

  it('keeps the key where the same event comes again under another id, forwarded or replayed', () => {
    const event = inboundSample('index-rebuilt');
    const again = { ...event, id: 'another', 'replay-name': 'after-the-outage' };
    const [first, second] = [event, again].map((one) => recogniseEvent(one).recognition);
    if (first?.kind !== 'change' || second?.kind !== 'change') throw new Error('Expected two changes.');
    expect(second.change.key).toBe(first.change.key);
    expect(second.change.cause.eventId).toBe('another');
  });

  it('ignores an event that no trigger takes, and says which', () => {
    const event = { ...inboundSample('model-registered'), 'detail-type': 'Coffee Ready' };
    expect(recogniseEvent(event)).toEqual({
      trigger: null,
      recognition: { kind: 'ignored', reason: 'No trigger takes "Coffee Ready" from "ml.registry".' },
    });
  });

  it('ignores what Assize itself puts out', () => {
    const event = { ...inboundSample('model-registered'), source: 'assize' };
    expect(recogniseEvent(event)).toMatchObject({ trigger: null, recognition: { kind: 'ignored' } });
  });

  it.each([null, 'text', 7, [], {}])('finds %j invalid, which is no event at all', (value) => {
    expect(recogniseEvent(value)).toMatchObject({ trigger: null, recognition: { kind: 'invalid' } });
  });

  it('is covered by a sample for every trigger', () => {
    const recognised = new Set(
      inboundSampleNames().map((name) => recogniseEvent(inboundSample(name)).trigger),
    );
    expect(recognised).toEqual(new Set(triggerCatalogue.map(({ name }) => name)));
  });
});
