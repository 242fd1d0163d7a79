import { z } from 'zod';
import type { EventToPut } from '#contracts/event-to-put.ts';

const detailSchema = z.record(z.string(), z.unknown());

/** As a subscriber gets it, and as samples in documentation show it; id, account and region are the bus's to give. */
export const deliveredEventSchema = z
  .looseObject({
    source: z.string().min(1),
    'detail-type': z.string().min(1).max(128),
    time: z.coerce.date().optional(),
    resources: z.array(z.string()).default([]),
    detail: detailSchema,
  })
  .transform(
    (event): EventToPut => ({
      source: event.source,
      detailType: event['detail-type'],
      detail: event.detail,
      resources: event.resources,
      time: event.time,
    }),
  );

const detailText = z.string().transform((text, context) => {
  try {
    return detailSchema.parse(JSON.parse(text));
  } catch {
    context.addIssue({
      code: 'custom',
      message: `Expected Detail to hold a JSON object, got ${JSON.stringify(text.slice(0, 60))}.`,
    });
    return z.NEVER;
  }
});

/** As `aws events put-events --entries file://…` takes it; the bus is ours whatever the entry says. */
export const putEntrySchema = z
  .looseObject({
    Source: z.string().min(1),
    DetailType: z.string().min(1).max(128),
    Time: z.coerce.date().optional(),
    Resources: z.array(z.string()).default([]),
    Detail: z.union([detailText, detailSchema]),
  })
  .transform(
    (entry): EventToPut => ({
      source: entry.Source,
      detailType: entry.DetailType,
      detail: entry.Detail,
      resources: entry.Resources,
      time: entry.Time,
    }),
  );
