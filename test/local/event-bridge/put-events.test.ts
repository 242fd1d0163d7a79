import { describe, expect, it } from 'vitest';
import { type PutEventsEntry, readEntry, refuseRequest } from '#local/event-bridge/put-events.ts';

const entry = (change: Partial<PutEventsEntry> = {}): PutEventsEntry => ({
  Source: 'shop',
  DetailType: 'Sold',
  Detail: '{"id":1}',
  ...change,
});

describe('PutEvents', () => {
  it('makes the envelope of EventBridge', () => {
    const time = Date.UTC(2026, 0, 2, 3, 4, 5, 678) / 1000;
    const read = readEntry(entry({ EventBusName: 'rows', Resources: ['arn:x'], Time: time }), false);
    expect(read).toEqual({
      busName: 'rows',
      event: {
        version: '0',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        'detail-type': 'Sold',
        source: 'shop',
        account: '000000000000',
        time: '2026-01-02T03:04:05Z',
        region: 'us-east-1',
        resources: ['arn:x'],
        detail: { id: 1 },
      },
    });
  });

  it('takes the bus by name, by ARN or by default', () => {
    const busOf = (EventBusName?: string) =>
      readEntry(entry(EventBusName === undefined ? {} : { EventBusName }), false);
    expect(busOf()).toMatchObject({ busName: 'default' });
    expect(busOf('arn:aws:events:us-east-1:000000000000:event-bus/rows')).toMatchObject({ busName: 'rows' });
  });

  it.each([
    ['no source', { Source: '' }, 'InvalidArgument'],
    ['no detail type', { DetailType: '' }, 'InvalidArgument'],
    ['no detail', { Detail: '' }, 'InvalidArgument'],
    ['a detail type of 129 characters', { DetailType: 'x'.repeat(129) }, 'InvalidArgument'],
    ['a detail that is no JSON', { Detail: '{' }, 'MalformedDetail'],
    ['a detail that is no object', { Detail: '[1]' }, 'MalformedDetail'],
    ["a source of AWS's own", { Source: 'aws.s3' }, 'NotAuthorizedForSourceException'],
  ])('refuses an entry with %s', (_, change, code) => {
    expect(readEntry(entry(change), false)).toMatchObject({ ErrorCode: code });
  });

  it("takes AWS's own sources through the local door only", () => {
    expect(readEntry(entry({ Source: 'aws.s3' }), true)).toMatchObject({ event: { source: 'aws.s3' } });
  });

  it('takes one to ten entries', () => {
    expect(refuseRequest([])?.code).toBe('ValidationException');
    expect(refuseRequest(Array.from({ length: 10 }, () => entry()))).toBeUndefined();
    expect(refuseRequest(Array.from({ length: 11 }, () => entry()))?.code).toBe('ValidationException');
  });

  it('takes one megabyte in a request, counted in bytes of UTF-8', () => {
    const rest = Buffer.byteLength('shopSold{"t":""}');
    const fits = { Detail: JSON.stringify({ t: 'é'.repeat((1024 * 1024 - rest) / 2) }) };
    expect(refuseRequest([entry(fits)])).toBeUndefined();
    expect(refuseRequest([entry({ ...fits, Resources: ['xx'] })])?.message).toContain('over the limit');
  });
});
