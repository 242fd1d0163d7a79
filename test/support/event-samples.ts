import { readdirSync, readFileSync } from 'node:fs';
import type { InboundEvent } from '#contracts/triggers/trigger.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

/** One sample of `test/fixtures/events/inbound/`, with some fields of its detail set anew. */
export function inboundSample(name: string, detail: Readonly<Record<string, unknown>> = {}): InboundEvent {
  const event = readSample(`events/inbound/${name}.json`) as InboundEvent;
  return { ...event, detail: { ...(event.detail as object), ...detail } };
}

export function inboundSampleNames(): readonly string[] {
  return readdirSync(new URL('events/inbound/', fixtures)).map((file) => file.replace(/\.json$/, ''));
}

/** All samples of a folder such as `events/outbound/eval-verdict-issued`, oldest version first. */
export function versionedSamples(folder: string): readonly { version: string; sample: unknown }[] {
  return readdirSync(new URL(`${folder}/`, fixtures))
    .map((file) => file.replace(/\.json$/, ''))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((version) => ({ version, sample: readSample(`${folder}/${version}.json`) }));
}

function readSample(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, fixtures), 'utf8'));
}
