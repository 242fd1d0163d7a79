import { z } from 'zod';
import { ownSource } from '#contracts/event-sources.ts';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { detailSchema } from '#contracts/events/event-envelope.ts';
import { deliveredSchema, type EventContract } from '#contracts/published/event-contract.ts';
import { datasetPublished } from '#contracts/triggers/dataset-published.ts';
import { deployedVersionSchema } from '#contracts/triggers/deployed-version.ts';
import { indexRebuilt } from '#contracts/triggers/index-rebuilt.ts';
import { modelRegistered } from '#contracts/triggers/model-registered.ts';
import { promptDeployed } from '#contracts/triggers/prompt-deployed.ts';
import { cancelRequestSchema, runCancelRequested } from '#contracts/triggers/run-cancel-requested.ts';
import { newRunSchema, rerunSchema, runRequested } from '#contracts/triggers/run-requested.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';

/** Events that others put on the bus in a form that is ours; those of AWS are AWS's to publish. */
const inbound: readonly (readonly [Trigger, z.ZodType])[] = [
  [modelRegistered, deployedVersionSchema],
  [promptDeployed, deployedVersionSchema],
  [indexRebuilt, deployedVersionSchema],
  [datasetPublished, deployedVersionSchema],
  [runRequested, z.union([rerunSchema, newRunSchema])],
  [runCancelRequested, cancelRequestSchema],
];

/** Every event whose form is ours to decide: those that we put out first. */
export const contractCatalogue: readonly EventContract[] = [
  ...Object.values(eventCatalogue).map(
    ({ name, detailType, meaning, version, data }): EventContract => ({
      name,
      detailType,
      direction: 'out',
      meaning,
      version,
      schema: deliveredSchema(detailType, z.literal(ownSource), detailSchema<z.ZodType>(data)),
    }),
  ),
  ...inbound.map(([{ name, meaning, pattern }, detail]): EventContract => {
    const detailType = pattern['detail-type'][0]!;
    const source = z.string().min(1).describe(`Yours: any but ${ownSource}.`);
    const schema = deliveredSchema(detailType, source, detail);
    return { name, detailType, direction: 'in', meaning, version: null, schema };
  }),
];
