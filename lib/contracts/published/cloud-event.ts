import type { EventDetailType } from '#contracts/events/event-catalogue.ts';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import { majorOf } from '#contracts/schema-version.ts';

/** An event in CloudEvents' structured JSON form (`application/cloudevents+json`). */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly idempotencykey: string;
  readonly data: unknown;
}

/**
 * One of our events as a CloudEvent 1.0.2 (https://github.com/cloudevents/spec): the same event gives the same bytes, and `id`
 * with `source` is as unique as our own `eventId` is.
 *
 * @param place where the bus is: account and region of the event as EventBridge delivered it.
 */
export function toCloudEvent(
  { detailType, detail }: Pick<OwnEvent, 'detailType' | 'detail'>,
  place: { readonly account: string; readonly region: string },
): CloudEvent {
  const { eventId, schemaVersion, idempotencyKey, correlationId, causationId, occurredAt } = detail.metadata;
  const { name } = eventCatalogue[detailType];
  return {
    specversion: '1.0',
    id: eventId,
    source: `/aws/${place.account}/${place.region}/assize`,
    type: cloudEventType(detailType, schemaVersion),
    subject: ('runId' in detail.data ? detail.data.runId : undefined) ?? correlationId,
    time: occurredAt,
    datacontenttype: 'application/json',
    dataschema: `urn:assize:${name}:${schemaVersion}`,
    correlationid: correlationId,
    causationid: causationId,
    idempotencykey: idempotencyKey,
    data: detail.data,
  };
}

/** `assize.eval-verdict-issued.v1`: a new major version is a new type, as CloudEvents' primer advises. */
export function cloudEventType(detailType: EventDetailType, schemaVersion: string): string {
  return `assize.${eventCatalogue[detailType].name}.v${majorOf(schemaVersion)}`;
}
