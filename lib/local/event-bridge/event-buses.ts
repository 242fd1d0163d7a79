import { randomUUID } from 'node:crypto';
import type { Delivery } from '#local/delivery/delivery.ts';
import type { DurableDeliveries } from '#local/delivery/durable-deliveries.ts';
import type { EventEnvelope } from '#local/event-bridge/event-envelope.ts';
import { type EventMatcher, parseEventPattern } from '#local/event-bridge/event-pattern.ts';
import { targetInput } from '#local/event-bridge/target-input.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { EventTarget } from '#local/stack/event-target.ts';
import type { RulePlan } from '#local/stack/rule-plan.ts';

interface Rule {
  readonly plan: RulePlan;
  readonly matches: EventMatcher;
}

/** The event buses of the account and their rules. */
export class EventBuses {
  readonly #rulesByBus = new Map<string, Rule[]>();
  readonly #deliveries: Pick<DurableDeliveries, 'accept'>;

  /** @throws LocalCloudError `resource-invalid` for a pattern that EventBridge refuses, `unknown-bus` for a rule without a bus */
  constructor(
    busNames: readonly string[],
    rules: readonly RulePlan[],
    deliveries: Pick<DurableDeliveries, 'accept'>,
  ) {
    this.#deliveries = deliveries;
    for (const name of busNames) this.#rulesByBus.set(name, []);
    for (const plan of rules) {
      const onBus = this.#rulesByBus.get(plan.busName);
      if (!onBus) {
        const known = [...this.#rulesByBus.keys()].join(', ');
        throw new LocalCloudError(
          'unknown-bus',
          `Rule ${plan.logicalId} is on the event bus ${plan.busName}; the buses are ${known}.`,
        );
      }
      if (plan.pattern !== undefined) onBus.push({ plan, matches: parsePattern(plan) });
    }
  }

  get names(): readonly string[] {
    return [...this.#rulesByBus.keys()];
  }

  has(busName: string): boolean {
    return this.#rulesByBus.has(busName);
  }

  rulesOn(busName: string): readonly RulePlan[] {
    return (this.#rulesByBus.get(busName) ?? []).map((rule) => rule.plan);
  }

  /** Puts a rule on its bus, in place of the one with the same ARN. @throws LocalCloudError `resource-invalid` */
  setRule(plan: RulePlan): void {
    const rule = { plan, matches: parsePattern(plan) };
    this.deleteRule(plan.busName, plan.arn);
    this.#rulesByBus.get(plan.busName)?.push(rule);
  }

  deleteRule(busName: string, arn: string): void {
    const left = this.#rulesByBus.get(busName)?.filter(({ plan }) => plan.arn !== arn);
    if (left) this.#rulesByBus.set(busName, left);
  }

  /** Hands each event to the targets of the rules it satisfies. When this returns, every delivery outlives the process. */
  publish(busName: string, events: readonly EventEnvelope[]): void {
    const rules = this.#rulesByBus.get(busName) ?? [];
    this.#deliveries.accept(
      events.flatMap((event) =>
        rules
          .filter((rule) => rule.matches(event))
          .flatMap(({ plan }) => plan.targets.map((target) => toDelivery(target, event, plan.arn))),
      ),
    );
  }
}

/** One event on its way to one target. */
export function toDelivery(target: EventTarget, event: EventEnvelope, ruleArn: string): Delivery {
  return {
    id: randomUUID(),
    targetArn: target.arn,
    payload: targetInput(target, event),
    createdAt: Date.now(),
    maximumRetries: target.maximumRetries,
    maximumAgeSeconds: target.maximumAgeSeconds,
    ruleArn,
    ...(target.deadLetterArn !== undefined && { deadLetterArn: target.deadLetterArn }),
  };
}

function parsePattern(plan: RulePlan): EventMatcher {
  try {
    return parseEventPattern(plan.pattern);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LocalCloudError('resource-invalid', `Rule ${plan.logicalId}: ${reason}`, { cause });
  }
}
