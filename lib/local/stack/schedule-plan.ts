import { z } from 'zod';
import { localArn } from '#local/identity.ts';
import { type EventTarget, targetSchema, toEventTarget } from '#local/stack/event-target.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Target: targetSchema,
});

/** A schedule of EventBridge Scheduler. */
export interface SchedulePlan {
  readonly logicalId: string;
  readonly arn: string;
  readonly expression: string;
  readonly target: EventTarget;
}

/** A plan, or the reason why the schedule does nothing. */
export function planSchedule(resource: ResolvedResource): SchedulePlan | string {
  const schedule = parseProperties(resource, scheduleSchema);
  if (schedule.State === 'DISABLED') return 'is disabled';
  return {
    logicalId: resource.logicalId,
    arn: localArn('scheduler', `schedule/default/${resource.name}`),
    expression: schedule.ScheduleExpression,
    target: toEventTarget(schedule.Target),
  };
}
