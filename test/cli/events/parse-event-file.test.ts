import { describe, expect, it } from 'vitest';
import { parseEventFile } from '#cli/events/parse-event-file.ts';

const delivered = {
  source: 'ci.prompts',
  'detail-type': 'Prompt Deployed',
  detail: { subject: 'greeting', version: '2' },
};
const expected = {
  source: 'ci.prompts',
  detailType: 'Prompt Deployed',
  detail: { subject: 'greeting', version: '2' },
  resources: [],
};

describe('reading a file of events', () => {
  it('takes one event as a bus delivers it', () => {
    expect(parseEventFile('e.json', JSON.stringify(delivered)).map(({ event }) => event)).toEqual([expected]);
  });

  it('takes a list of events', () => {
    expect(parseEventFile('e.json', JSON.stringify([delivered, delivered]))).toHaveLength(2);
  });

  it('takes what "aws events put-events" takes', () => {
    const entry = {
      Source: 'ci.prompts',
      DetailType: 'Prompt Deployed',
      Detail: JSON.stringify(delivered.detail),
      EventBusName: 'another',
    };
    for (const value of [{ Entries: [entry] }, [entry], entry]) {
      expect(parseEventFile('e.json', JSON.stringify(value)).map(({ event }) => event)).toEqual([expected]);
    }
  });

  it('keeps the time that an event names', () => {
    const [parsed] = parseEventFile('e.json', JSON.stringify({ ...delivered, time: '2026-11-02T08:05:00Z' }));
    expect(parsed?.event.time).toEqual(new Date('2026-11-02T08:05:00Z'));
  });

  it.each([
    ['{\n  "source": "a",\n  "detail": }', /^e\.json:3:13: Expected JSON, got Unexpected token '}'/],
    ['', /^e\.json:1:1: Expected JSON, got an empty file\. An event is/],
    ['{ "source": "a"', /^e\.json:1:16: Expected JSON/],
    ['[]', 'e.json: Expected at least one event, got an empty list. Put one in.'],
    [
      '{\n  "source": "a",\n  "detail-type": "b"\n}',
      /^e\.json:1:1, detail: Expected .*, got nothing\. Add "detail"\.$/,
    ],
    [
      '[{\n "source": 7,\n "detail-type": "b", "detail": {} }]',
      /^e\.json:2:12, .*source: Expected a text, got 7/,
    ],
    [
      '{"Source": "a", "DetailType": "b",\n "Detail": "no json"}',
      /^e\.json:2:12, Detail: Expected .*JSON object, got .*no json/,
    ],
    ['3', /^e\.json:1:1: Expected .*, got 3/],
  ])('says where %j is wrong', (text, message) => {
    expect(() => parseEventFile('e.json', text)).toThrow(message);
  });
});
