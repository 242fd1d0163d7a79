import { describeOwnEvent } from '#cli/events/describe-own-event.ts';
import { listFew } from '#cli/events/list-few.ts';
import type { EventDetailType } from '#contracts/events/event-catalogue.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';

/** Events of one type, in a few words. */
export interface ReceivedKind {
  readonly detailType: EventDetailType;
  readonly count: number;
  readonly told: string;
}

/** What a subscriber received, by detail type, in the order of their first. */
export function describeReceived(events: readonly OwnEvent[], units: MetricUnits): ReceivedKind[] {
  return [...Map.groupBy(events, ({ detailType }) => detailType)].map(([detailType, alike]) => ({
    detailType,
    count: alike.length,
    told: listFew(alike.map((event) => describeOwnEvent(event, units))),
  }));
}
