import type { EventTarget } from '#local/stack/event-target.ts';
import type { StackPlan } from '#local/stack/stack-plan.ts';

/** Something that fires by the clock: a rule with a schedule, or a schedule of EventBridge Scheduler. */
export interface ScheduledThing {
  readonly logicalId: string;
  readonly arn: string;
  readonly expression: string;
  /** The source of the event that it sends. */
  readonly source: 'aws.events' | 'aws.scheduler';
  readonly targets: readonly EventTarget[];
}

export function scheduledThings(plan: Pick<StackPlan, 'rules' | 'schedules'>): readonly ScheduledThing[] {
  const rules = plan.rules.flatMap(({ logicalId, arn, targets, scheduleExpression }): ScheduledThing[] =>
    scheduleExpression === undefined
      ? []
      : [{ logicalId, arn, targets, expression: scheduleExpression, source: 'aws.events' }],
  );
  const schedules = plan.schedules.map(
    ({ logicalId, arn, expression, target }): ScheduledThing => ({
      logicalId,
      arn,
      expression,
      source: 'aws.scheduler',
      targets: [target],
    }),
  );
  return [...rules, ...schedules];
}
