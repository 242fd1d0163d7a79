import { describe, expect, it } from 'vitest';
import { type MessageName, messageCatalogue } from '#contracts/messages/message-catalogue.ts';
import { parseMessage } from '#contracts/messages/parse-message.ts';
import { expectAdditionsToSurvive, expectFieldsToStay } from '#support/compatibility.ts';
import { versionedSamples } from '#support/event-samples.ts';

const names = Object.keys(messageCatalogue) as MessageName[];
const optional: Readonly<Record<MessageName, readonly string[]>> = {
  infer: ['attemptKey'],
  score: [],
  decide: [],
};

const samples = names.flatMap((name) =>
  versionedSamples(`messages/${name}`).map(({ version, sample }) => ({
    name,
    version,
    sample,
    compatibility: { schema: messageCatalogue[name].schema, sample, optional: optional[name] },
  })),
);

describe('message samples', () => {
  it.each(names)('has the current version of %s', (name) => {
    expect(versionedSamples(`messages/${name}`).map(({ version }) => version)).toContain(
      messageCatalogue[name].version,
    );
  });

  it.each(samples)(
    'the current schema accepts $name $version and changes nothing in it',
    ({ name, sample }) => {
      expect(parseMessage(name, JSON.stringify(sample))).toEqual(sample);
    },
  );

  it.each(samples)('adding optional fields to $name $version is backward compatible', ({ compatibility }) => {
    expectAdditionsToSurvive(compatibility);
  });

  it.each(samples)('required fields of $name $version cannot be removed', ({ compatibility }) => {
    expectFieldsToStay(compatibility);
  });

  it.each(samples)(
    '$name $version is read by a deployment whose minor version is older',
    ({ name, sample }) => {
      const newer = { ...(sample as object), schemaVersion: '1.7', addedIn17: true };
      expect(parseMessage(name, JSON.stringify(newer))).toEqual(newer);
    },
  );
});
