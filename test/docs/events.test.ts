import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cdEventSchemas } from '#contracts/events/cd-event.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import { toCloudEvent } from '#contracts/published/cloud-event.ts';
import { versionedSamples } from '#support/event-samples.ts';
import { contractFiles, contractsFolder } from '../../scripts/contract-files.ts';
import { documentNamed, firstColumn, root, sectionOf } from './support/documents.ts';

const page = documentNamed('docs/events.md');

describe('the page on events', () => {
  it('says of every attribute of a CloudEvent where it comes from, with the sample’s own values', () => {
    const read = readEvent(versionedSamples('events/outbound/eval-run-cost-recorded').at(-1)?.sample);
    if (read.kind !== 'event') throw new Error('Expected one of our events.');
    const { data: _, ...attributes } = toCloudEvent(read, {
      account: '123456789012',
      region: 'eu-central-1',
    });
    const section = sectionOf(page, 'As CloudEvents');
    expect(firstColumn(section)).toEqual([...Object.keys(attributes), 'data']);
    for (const value of Object.values(attributes)) expect(section).toContain(`| \`${value}\` |`);
  });

  it('lists the CDEvents that go out', () => {
    expect(firstColumn(sectionOf(page, 'CDEvents beside ours'))).toEqual(Object.keys(cdEventSchemas));
  });
});

it('publishes no contract of an event that is no more', () => {
  const published = Object.keys(contractFiles()).map((path) => path.slice(contractsFolder.length + 1));
  // What the HTTP API takes and answers, and the files that people write, are no events.
  const others = ['openapi.json', 'schemas'];
  expect(readdirSync(join(root, contractsFolder)).sort()).toEqual([...published, ...others].sort());
});
