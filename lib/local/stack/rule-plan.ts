import { z } from 'zod';
import { localArn, nameInArn } from '#local/identity.ts';
import { type EventTarget, targetSchema, toEventTarget } from '#local/stack/event-target.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const ruleSchema = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(targetSchema).default([]),
});

/** A rule of an event bus: a pattern, a schedule, or both. */
export interface RulePlan {
  readonly logicalId: string;
  readonly arn: string;
  readonly busName: string;
  /** The event pattern as written; not yet checked. */
  readonly pattern?: unknown;
  readonly scheduleExpression?: string;
  readonly targets: readonly EventTarget[];
}

/** A plan, or the reason why the rule does nothing. */
export function planRule(resource: ResolvedResource): RulePlan | string {
  const rule = parseProperties(resource, ruleSchema);
  if (rule.State === 'DISABLED') return 'is disabled';
  const busName = nameInArn(rule.EventBusName);
  return {
    logicalId: resource.logicalId,
    arn: localArn(
      'events',
      busName === 'default' ? `rule/${resource.name}` : `rule/${busName}/${resource.name}`,
    ),
    busName,
    targets: rule.Targets.map(toEventTarget),
    ...(rule.EventPattern !== undefined && { pattern: rule.EventPattern }),
    ...(rule.ScheduleExpression !== undefined && { scheduleExpression: rule.ScheduleExpression }),
  };
}
