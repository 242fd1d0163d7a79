import type { z } from 'zod';
import { actionTaken } from '#contracts/events/action-taken.ts';
import { changeDecided } from '#contracts/events/change-decided.ts';
import { costBudgetCrossed } from '#contracts/events/cost-budget-crossed.ts';
import type { metadataSchema } from '#contracts/events/event-envelope.ts';
import { regressionDetected } from '#contracts/events/regression-detected.ts';
import { reportPublished } from '#contracts/events/report-published.ts';
import { runCostRecorded } from '#contracts/events/run-cost-recorded.ts';
import { runStateChange } from '#contracts/events/run-state-change.ts';
import { verdictIssued } from '#contracts/events/verdict-issued.ts';
import { waiverExpired } from '#contracts/events/waiver-expired.ts';
import type { KnownFields } from '#contracts/known-fields.ts';

/** Every event that Assize puts out, by detail type. */
export const eventCatalogue = {
  [runStateChange.detailType]: runStateChange,
  [verdictIssued.detailType]: verdictIssued,
  [changeDecided.detailType]: changeDecided,
  [regressionDetected.detailType]: regressionDetected,
  [runCostRecorded.detailType]: runCostRecorded,
  [costBudgetCrossed.detailType]: costBudgetCrossed,
  [waiverExpired.detailType]: waiverExpired,
  [actionTaken.detailType]: actionTaken,
  [reportPublished.detailType]: reportPublished,
} as const;

export type EventDetailType = keyof typeof eventCatalogue;

/** What an event of this type tells. */
export type EventData<Type extends EventDetailType> = KnownFields<
  z.output<(typeof eventCatalogue)[Type]['data']>
>;

export interface EventDetail<Type extends EventDetailType> {
  readonly metadata: KnownFields<z.output<typeof metadataSchema>>;
  readonly data: EventData<Type>;
}

export function isEventDetailType(detailType: string): detailType is EventDetailType {
  return Object.hasOwn(eventCatalogue, detailType);
}
