import type { EventBus } from 'aws-cdk-lib/aws-events';
import {
  AccountPrincipal,
  type IPrincipal,
  OrganizationPrincipal,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import { ownSource } from '#contracts/event-sources.ts';
import type { TriggerRule } from '#infrastructure/trigger-rule.ts';

/** Who outside this account is meant: an organisation, accounts, or both. */
export interface OutsideAccounts {
  /**
   * An AWS Organizations id, e.g. `o-a1b2c3d4e5`: every account in it.
   * @default none
   */
  readonly organizationId?: string | undefined;
  /**
   * Twelve-digit account ids.
   * @default none
   */
  readonly accountIds?: readonly string[] | undefined;
}

/** Lets others put the events that triggers on our bus ask for; nothing else, so nobody can issue a verdict for us. */
export function allowPublishers(
  bus: EventBus,
  publishers: OutsideAccounts,
  triggers: readonly TriggerRule[],
): void {
  const asked = triggers
    .filter((trigger) => trigger.bus === 'assize')
    .flatMap((trigger) => trigger.pattern['detail-type']);
  for (const [who, principal] of principalsOf(publishers)) {
    bus.addToResourcePolicy(
      new PolicyStatement({
        sid: `Publish${who}`,
        principals: [principal],
        actions: ['events:PutEvents'],
        resources: [bus.eventBusArn],
        conditions: {
          'ForAllValues:StringEquals': { 'events:detail-type': [...new Set(asked)].sort() },
          'ForAllValues:StringNotEquals': { 'events:source': [ownSource] },
        },
      }),
    );
  }
}

/** Lets others make, change and remove rules of their own on our bus, and so subscribe to verdicts. */
export function allowSubscribers(bus: EventBus, subscribers: OutsideAccounts): void {
  for (const [who, principal] of principalsOf(subscribers)) {
    bus.addToResourcePolicy(
      new PolicyStatement({
        sid: `Subscribe${who}`,
        principals: [principal],
        actions: [
          'events:PutRule',
          'events:DescribeRule',
          'events:DeleteRule',
          'events:EnableRule',
          'events:DisableRule',
          'events:PutTargets',
          'events:RemoveTargets',
          'events:ListTargetsByRule',
          'events:TagResource',
          'events:UntagResource',
        ],
        resources: [
          bus.stack.formatArn({ service: 'events', resource: 'rule', resourceName: `${bus.eventBusName}/*` }),
        ],
        // A rule belongs to the account that made it.
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, filled in by AWS.
        conditions: { StringEqualsIfExists: { 'events:creatorAccount': '${aws:PrincipalAccount}' } },
      }),
    );
  }
}

function principalsOf({ organizationId, accountIds }: OutsideAccounts): (readonly [string, IPrincipal])[] {
  return [
    ...(organizationId ? [['Organization', new OrganizationPrincipal(organizationId)] as const] : []),
    ...(accountIds ?? []).map((id) => [id, new AccountPrincipal(id)] as const),
  ];
}
