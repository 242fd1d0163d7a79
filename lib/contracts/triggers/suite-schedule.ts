import { z } from 'zod';
import { scheduleSource } from '#contracts/event-sources.ts';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { eventTime, recognisedChange } from '#contracts/triggers/recognised-change.ts';
import { sourceTimeSchema } from '#contracts/triggers/source-time.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';
import { versionTextSchema } from '#contracts/triggers/version-text.ts';

/** Candidate of a schedule that names no version: whatever is the suite's champion when the run is planned. */
export const CHAMPION_CANDIDATE = 'champion';

export const suiteScheduleSchema = z.looseObject({
  suite: z.string().min(1),
  /** Default: the suite's name. */
  subject: z.string().min(1).optional(),
  candidate: versionTextSchema.default(CHAMPION_CANDIDATE),
  baseline: versionTextSchema.optional(),
  /** `<aws.scheduler.scheduled-time>` in a schedule's input. Default: the event's time. */
  slot: sourceTimeSchema.optional(),
});

/**
 * The occurrence is the slot: a schedule that fires twice for one slot (Scheduler delivers at least once) asks once.
 *
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
export const suiteSchedule: Trigger = {
  name: 'suite-schedule',
  meaning: "A suite's own schedule is due.",
  bus: 'assize',
  pattern: { source: [scheduleSource], 'detail-type': ['Suite Schedule'] },
  recognise: (event) =>
    parseDetail(event, suiteScheduleSchema, ({ suite, subject, candidate, baseline, slot }) =>
      recognisedChange(event, {
        kind: 'schedule',
        subject: subject ?? suite,
        candidate,
        baseline,
        suite,
        occurrence: `${suite} slot ${slot ?? eventTime(event)}`,
      }),
    ),
};
