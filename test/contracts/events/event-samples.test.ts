import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { detailSchema } from '#contracts/events/event-envelope.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import { majorOf } from '#contracts/schema-version.ts';
import { expectAdditionsToSurvive, expectFieldsToStay } from '#support/compatibility.ts';
import { versionedSamples } from '#support/event-samples.ts';

interface Sample {
  readonly detail: { readonly metadata: { readonly schemaVersion: string } };
}

/** What subscribers must not count on; all else stays for as long as the major does. */
const optional: Readonly<Record<string, readonly string[]>> = {
  'Eval Run State Change': ['data.reason', 'data.pausedUntil', 'data.endpointFault', 'data.links.*'],
  'Eval Verdict Issued': [
    'data.owner.contact',
    'data.warning',
    'data.links.*',
    'data.decidedBy.*.waivedBy',
    'data.decidedBy.*.unit',
    'data.decidedBy.*.crossed',
    'data.waves',
    'data.supersededBy',
    'data.endpointFault',
    'data.waivers',
  ],
  'Eval Change Decided': ['data.suites.*.withWarning'],
  'Eval Regression Detected': [
    'data.owner.contact',
    'data.headline',
    'data.unit',
    'data.topRows',
    'data.links.*',
  ],
  'Eval Cost Budget Crossed': ['data.links.*'],
  'Eval Run Cost Recorded': [
    'data.tags.*',
    'data.aws',
    'data.totals.estimatedCalls',
    'data.arms.*.estimatedCalls',
  ],
  'Eval Waiver Expired': ['data.links.*'],
  'Eval Action Taken': ['data.suite', 'data.runId'],
  'Eval Report Published': ['data.links.*'],
};

const samples = Object.values(eventCatalogue).flatMap(({ detailType, name, version, data }) =>
  versionedSamples(`events/outbound/${name}`)
    .filter((one) => majorOf(one.version) === majorOf(version))
    .map((one) => ({
      title: `${detailType} ${one.version}`,
      version: one.version,
      event: one.sample as Sample,
      compatibility: {
        schema: detailSchema(data),
        sample: (one.sample as Sample).detail,
        optional: optional[detailType] ?? [],
      },
    })),
);

describe('event samples', () => {
  it('has the current version of every event', () => {
    for (const { name, version } of Object.values(eventCatalogue)) {
      expect(versionedSamples(`events/outbound/${name}`).map((sample) => sample.version)).toContain(version);
    }
  });

  it.each(samples)('$title carries the version that it is filed under', ({ version, event }) => {
    expect(event.detail.metadata.schemaVersion).toBe(version);
  });

  it.each(samples)('the current schema accepts $title and changes nothing in it', ({ event }) => {
    expect(readEvent(event)).toMatchObject({ kind: 'event', detail: event.detail });
  });

  it.each(samples)('adding optional fields to $title is backward compatible', ({ compatibility }) => {
    expectAdditionsToSurvive(compatibility);
  });

  it.each(samples)('required fields of $title cannot be removed', ({ compatibility }) => {
    expectFieldsToStay(compatibility);
  });

  it.each(samples)('$title has a schema that JSON Schema can say, draft 4 too', ({ compatibility }) => {
    for (const target of ['draft-4', 'draft-2020-12'] as const) {
      expect(z.toJSONSchema(compatibility.schema, { target })).toMatchObject({ type: 'object' });
    }
  });
});
