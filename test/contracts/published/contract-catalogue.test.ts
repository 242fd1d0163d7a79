import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { contractCatalogue } from '#contracts/published/contract-catalogue.ts';
import { jsonSchemaOf } from '#contracts/published/json-schema.ts';
import { majorOf } from '#contracts/schema-version.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { inboundSample, inboundSampleNames, versionedSamples } from '#support/event-samples.ts';
import { withField } from '#support/json-fields.ts';
import { validatorOf } from '#support/json-schema-validator.ts';

const drafts = ['draft-2020-12', 'draft-7', 'draft-4'] as const;

/** Samples that a contract must take: those of its present major version. */
const samples = contractCatalogue.flatMap((contract) => {
  const found =
    contract.direction === 'in'
      ? inboundSampleNames()
          .map((name) => ({ name, event: inboundSample(name) as object }))
          .filter(({ event }) => Reflect.get(event, 'detail-type') === contract.detailType)
      : versionedSamples(`events/outbound/${contract.name}`)
          .filter(({ version }) => majorOf(version) === majorOf(contract.version!))
          .map(({ version, sample }) => ({ name: `${contract.name} ${version}`, event: sample as object }));
  return found.map(({ name, event }) => ({ title: name, contract, event }));
});

describe('the published contracts', () => {
  it('are of every event that we put out, and of every one taken in whose form is ours', () => {
    expect(contractCatalogue.map(({ direction, detailType }) => `${direction} ${detailType}`)).toEqual([
      ...Object.keys(eventCatalogue).map((detailType) => `out ${detailType}`),
      ...triggerCatalogue
        // The stack makes the events of schedules for itself.
        .filter(({ bus, name }) => bus === 'assize' && name !== 'suite-schedule')
        .map(({ pattern }) => `in ${pattern['detail-type'][0]}`),
    ]);
    expect(new Set(samples.map(({ contract }) => contract.name)).size).toBe(contractCatalogue.length);
  });

  describe.each(drafts)('in %s', (draft) => {
    const validators = new Map(
      contractCatalogue.map((contract) => [contract, validatorOf(jsonSchemaOf(contract, draft), draft)]),
    );

    it.each(samples)('take the sample $title', ({ contract, event }) => {
      expect(validators.get(contract)!(event)).toEqual([]);
    });

    it.each(samples)('refuse $title of another type, and without its detail', ({ contract, event }) => {
      const validate = validators.get(contract)!;
      expect(validate(withField(event, ['detail-type'], 'Something Else'))).not.toEqual([]);
      expect(validate(withField(event, ['detail'], {}))).not.toEqual([]);
    });

    it.each(samples)('take $title with fields that came later', ({ contract, event }) => {
      const later = withField(withField(event, ['addedLater'], 1), ['detail', 'addedLater'], { a: [1] });
      expect(validators.get(contract)!(later)).toEqual([]);
    });
  });

  it('are small enough for the schema registry', () => {
    for (const contract of contractCatalogue)
      expect(JSON.stringify(jsonSchemaOf(contract, 'draft-4')).length).toBeLessThan(100_000);
  });
});
