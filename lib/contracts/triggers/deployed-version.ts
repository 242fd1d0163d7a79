import { z } from 'zod';
import { anySourceButOurs } from '#contracts/triggers/any-source-but-ours.ts';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { eventTime, recognisedChange } from '#contracts/triggers/recognised-change.ts';
import type { InboundEvent, Trigger } from '#contracts/triggers/trigger.ts';
import { versionTextSchema } from '#contracts/triggers/version-text.ts';
import type { ChangeKind } from '#domain/change.ts';

/** The detail of our own deployment events: a version of a subject is now in use, or about to be. */
export const deployedVersionSchema = z.looseObject({
  subject: z.string().min(1),
  version: versionTextSchema,
  /** The version it replaces. Default: the suite's champion. */
  baseline: versionTextSchema.optional(),
  /** The deployer's own id of this deployment: the same again is the same change, a new one is a new change. */
  deploymentId: versionTextSchema.optional(),
});

/** One of our own deployment events: they differ in their name and in the kind of change alone. */
export function deployedVersionTrigger(trigger: {
  readonly name: string;
  readonly meaning: string;
  readonly detailType: string;
  readonly kind: ChangeKind;
}): Trigger {
  const { name, meaning, detailType, kind } = trigger;
  return {
    name,
    meaning,
    bus: 'assize',
    pattern: { source: anySourceButOurs, 'detail-type': [detailType] },
    recognise: (event) =>
      parseDetail(event, deployedVersionSchema, ({ subject, version, baseline, deploymentId }) =>
        recognisedChange(event, {
          kind,
          subject,
          candidate: version,
          baseline,
          occurrence: occurrenceOf(event, deploymentId),
        }),
      ),
  };
}

/**
 * The source's deployment id; without one the event's time (whole seconds on AWS), which redelivery, forwarding and
 * archive replay keep. So a deployer that may publish twice gives a `deploymentId`, or sets `Time` on both entries.
 */
function occurrenceOf(event: InboundEvent, deploymentId: string | undefined): string {
  return deploymentId === undefined
    ? `${event.source} at ${eventTime(event)}`
    : `${event.source} deployment ${deploymentId}`;
}
