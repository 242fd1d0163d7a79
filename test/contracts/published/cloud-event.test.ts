import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import { toCloudEvent } from '#contracts/published/cloud-event.ts';
import { versionedSamples } from '#support/event-samples.ts';
import { withField } from '#support/json-fields.ts';
import { fixtureSchema, validatorOf } from '#support/json-schema-validator.ts';

const validate = validatorOf(fixtureSchema('cloudevents.schema.json'), 'draft-7');
const place = { account: '123456789012', region: 'eu-central-1' };

function cloudEventOf(name: string) {
  const read = readEvent(versionedSamples(`events/outbound/${name}`).at(-1)?.sample);
  if (read.kind !== 'event') throw new Error(`Expected one of our events, got a ${read.kind} one.`);
  return toCloudEvent(read, place);
}

describe('toCloudEvent', () => {
  it.each(Object.values(eventCatalogue).map(({ name }) => name))('makes a valid CloudEvent of %s', (name) => {
    expect(validate(cloudEventOf(name))).toEqual([]);
  });

  it('keeps id, time and subject of the event, and its metadata as extensions', () => {
    expect({ ...cloudEventOf('eval-run-cost-recorded'), data: null }).toEqual({
      specversion: '1.0',
      id: 'evt_b389c95c2d2c92fa77bd27870ac16632',
      source: '/aws/123456789012/eu-central-1/assize',
      type: 'assize.eval-run-cost-recorded.v1',
      subject: 'run_55ad184ccaafa745c3828dc9',
      time: '2026-11-02T08:04:30.125Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:assize:eval-run-cost-recorded:1.2',
      correlationid: 'chg_c18b0f5b24804fc6ba50468d',
      causationid: '3f0c1d52-9f27-4c0a-8b64-1f2f0d6e9a01',
      idempotencykey: 'Eval Run Cost Recorded/run_55ad184ccaafa745c3828dc9',
      data: null,
    });
  });

  it('names the change where an event is of no run', () => {
    const event = cloudEventOf('eval-change-decided');
    expect(event.subject).toBe(event.correlationid);
  });

  it('is held against a schema that refuses what the specification forbids', () => {
    const event = cloudEventOf('eval-verdict-issued');
    for (const [field, value] of [
      ['specversion', '0.3'],
      ['id', ''],
      ['time', 'yesterday'],
      ['correlationId', 'camel case'],
      ['source', undefined],
    ] as const)
      expect(validate(withField(event, [field], value)), field).not.toEqual([]);
  });
});
