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

export interface BusAccessProps {
  readonly bus: EventBus;
  readonly triggers: readonly TriggerRule[];
  /** @default nobody */
  readonly publishers?: OutsideAccounts | undefined;
  /** @default nobody */
  readonly subscribers?: OutsideAccounts | undefined;
}

/**
 * Writes the bus's policy. Publishers put the events that triggers on our bus ask for and nothing else, so nobody can
 * issue a verdict for us; subscribers make, change and remove rules of their own.
 */
export function allowOutsideAccounts({ bus, triggers, publishers, subscribers }: BusAccessProps): void {
  for (const [who, principal] of principalsOf(publishers ?? {})) {
    bus.addToResourcePolicy(
      new PolicyStatement({
        sid: `Publish${who}`,
        principals: [principal],
        actions: ['events:PutEvents'],
        resources: [bus.eventBusArn],
        conditions: {
          'ForAllValues:StringEquals': { 'events:detail-type': inboundTypes(triggers) },
          'ForAllValues:StringNotEquals': { 'events:source': [ownSource] },
        },
      }),
    );
  }
  const rules = bus.stack.formatArn({
    service: 'events',
    resource: 'rule',
    resourceName: `${bus.eventBusName}/*`,
  });
  for (const [who, principal] of principalsOf(subscribers ?? {})) {
    bus.addToResourcePolicy(
      new PolicyStatement({
        sid: `Subscribe${who}`,
        principals: [principal],
        actions: SUBSCRIBE,
        resources: [rules],
        conditions: {
          // A rule belongs to the account that made it.
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, filled in by AWS.
          StringEqualsIfExists: { 'events:creatorAccount': '${aws:PrincipalAccount}' },
        },
      }),
    );
  }
}

const SUBSCRIBE = [
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
];

function inboundTypes(triggers: readonly TriggerRule[]): string[] {
  const own = triggers.filter((trigger) => trigger.bus === 'assize');
  return [...new Set(own.flatMap((trigger) => trigger.pattern['detail-type']))].sort();
}

function principalsOf({ organizationId, accountIds }: OutsideAccounts): (readonly [string, IPrincipal])[] {
  return [
    ...(organizationId ? [['Organization', new OrganizationPrincipal(organizationId)] as const] : []),
    ...(accountIds ?? []).map((id) => [id, new AccountPrincipal(id)] as const),
  ];
}
