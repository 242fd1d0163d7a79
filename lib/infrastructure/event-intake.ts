import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ownSource } from '#contracts/event-sources.ts';
import { allowOutsideAccounts, type OutsideAccounts } from '#infrastructure/bus-access.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { ruleTarget } from '#infrastructure/rule-target.ts';
import { type TriggerRule, triggerPattern } from '#infrastructure/trigger-rule.ts';

export interface EventIntakeProps {
  readonly triggers: readonly TriggerRule[];
  /** Takes what a rule could not deliver; its message attributes name the rule, the target and the error. */
  readonly undelivered: DeadLetterQueue;
  /** How long inbound events can be replayed. */
  readonly archiveDays: number;
  /** @default only principals of this account put events */
  readonly publishers?: OutsideAccounts | undefined;
  /** @default only this account makes rules */
  readonly subscribers?: OutsideAccounts | undefined;
}

/** The bus, its archive, and the rules that bring a deployment event to the queue of changes. */
export class EventIntake extends Construct {
  readonly bus: EventBus;
  /** Rules that deliver to buses. */
  readonly forwarding: readonly Rule[];
  readonly #triggers: readonly TriggerRule[];
  readonly #undelivered: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: EventIntakeProps) {
    super(scope, id);
    this.#triggers = props.triggers;
    this.#undelivered = props.undelivered;
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: Stack.of(this).stackName,
      description: 'Deployment events in, verdicts out.',
    });
    this.bus.archive('Archive', {
      description: 'Deployment events, to replay; what the service itself says is not in it.',
      retention: Duration.days(props.archiveDays),
      eventPattern: {
        source: Match.anythingBut(ownSource),
        detailType: [...new Set(props.triggers.flatMap(({ pattern }) => pattern['detail-type']))].sort(),
      },
    });
    const { triggers, publishers, subscribers } = props;
    allowOutsideAccounts({ bus: this.bus, triggers, publishers, subscribers });
    this.forwarding = this.#forwardFromDefaultBus();
  }

  /** One rule per trigger on our bus; returns them, so that the queue can allow them. */
  deliverChangesTo(changes: Queue): Rule[] {
    return this.#triggers.map((trigger) => {
      const rule = new Rule(this, `Recognise${constructId(trigger.name)}`, {
        description: trigger.meaning,
        eventBus: this.bus,
        eventPattern: triggerPattern(trigger),
      });
      rule.addTarget(ruleTarget({ arn: changes.queueArn, deadLetters: this.#undelivered }));
      return rule;
    });
  }

  /** AWS puts its own events on the default bus only. */
  #forwardFromDefaultBus(): Rule[] {
    const role = new Role(this, 'Forwarder', {
      assumedBy: new ServicePrincipal('events.amazonaws.com'),
      description: "Forwards AWS's own deployment events to our bus",
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] }),
    );
    return this.#triggers
      .filter((trigger) => trigger.bus === 'default')
      .map((trigger) => {
        const rule = new Rule(this, `Forward${constructId(trigger.name)}`, {
          description: `Forwards to our bus: ${trigger.meaning}`,
          eventPattern: triggerPattern(trigger),
        });
        rule.addTarget(ruleTarget({ arn: this.bus.eventBusArn, role, deadLetters: this.#undelivered }));
        return rule;
      });
  }
}
