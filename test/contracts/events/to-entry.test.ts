import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { MAX_ENTRY_BYTES, toEntry } from '#contracts/events/to-entry.ts';
import { MAX_DECIDED_BY } from '#contracts/events/verdict-issued.ts';
import { versionedSamples } from '#support/event-samples.ts';

interface Delivered {
  readonly 'detail-type': string;
  readonly detail: {
    readonly metadata: { readonly occurredAt: string };
    readonly data: Record<string, unknown>;
  };
}

function outgoing(name: string) {
  const sample = versionedSamples(`events/outbound/${name}`).at(-1)?.sample as Delivered;
  return { detailType: sample['detail-type'], detail: sample.detail };
}

describe('toEntry', () => {
  it.each(Object.values(eventCatalogue).map(({ name }) => name))('makes an entry of %s', (name) => {
    const event = outgoing(name);
    const entry = toEntry(event, 'assize-bus');
    expect(entry).toMatchObject({
      EventBusName: 'assize-bus',
      Source: 'assize',
      DetailType: event.detailType,
    });
    expect(JSON.parse(entry.Detail)).toEqual(event.detail);
    expect(entry.Time.toISOString()).toBe(event.detail.metadata.occurredAt);
  });

  it('has room for a verdict that as many rules decided as it may name', () => {
    const verdict = outgoing('eval-verdict-issued');
    const [rule] = verdict.detail.data.decidedBy as unknown[];
    const decidedBy = Array.from({ length: MAX_DECIDED_BY }, () => ({
      ...(rule as object),
      slice: 'é'.repeat(300),
    }));
    const full = { ...verdict, detail: { ...verdict.detail, data: { ...verdict.detail.data, decidedBy } } };
    expect(Buffer.byteLength(toEntry(full, 'assize-bus').Detail)).toBeLessThan(MAX_ENTRY_BYTES);
  });

  it('refuses an entry that EventBridge would bill as several, counting bytes', () => {
    const event = outgoing('eval-change-decided');
    const large = { ...event, detail: { ...event.detail, note: 'é'.repeat(MAX_ENTRY_BYTES / 2) } };
    expect(() => toEntry(large, 'assize-bus')).toThrow(
      expect.objectContaining({
        code: 'EVENT_TOO_LARGE',
        message: expect.stringMatching(/at most 65536 bytes, got \d+/),
      }),
    );
  });

  it('refuses an event that is not in the catalogue', () => {
    expect(() => toEntry({ detailType: 'Model Registered', detail: {} }, 'assize-bus')).toThrow(
      expect.objectContaining({
        code: 'EVENT_UNKNOWN',
        message: expect.stringContaining('Eval Verdict Issued'),
      }),
    );
  });

  it('refuses a detail that does not fit its schema', () => {
    expect(() => toEntry({ detailType: 'Eval Verdict Issued', detail: { data: {} } }, 'assize-bus')).toThrow(
      expect.objectContaining({
        code: 'EVENT_INVALID',
        message: expect.stringContaining('detail.metadata: expected an object, got nothing'),
      }),
    );
  });
});
