import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { EventBuses } from '#local/event-bridge/event-buses.ts';
import { localArn } from '#local/identity.ts';
import type { EventTarget } from '#local/stack/event-target.ts';
import type { RulePlan } from '#local/stack/rule-plan.ts';

/** A rule as the API knows it. */
export interface SubscriberRule {
  readonly name: string;
  readonly busName: string;
  /** As it was sent: JSON. */
  readonly pattern: string;
  readonly enabled: boolean;
  readonly targets: readonly EventTarget[];
}

/** Rules that subscribers put on a bus through the API, beside those of the template; a file keeps them over restarts. */
export class SubscriberRules {
  readonly #rules = new Map<string, SubscriberRule>();
  readonly #buses: EventBuses;
  readonly #path: string | undefined;

  /** @param path file that keeps them; undefined keeps them in memory */
  constructor(buses: EventBuses, path: string | undefined) {
    this.#buses = buses;
    this.#path = path;
    if (path === undefined || !existsSync(path)) return;
    for (const rule of JSON.parse(readFileSync(path, 'utf8')) as SubscriberRule[]) {
      if (buses.has(rule.busName)) this.#apply(rule);
    }
  }

  find(busName: string, name: string): SubscriberRule | undefined {
    return this.#rules.get(ruleArn(busName, name));
  }

  /** Makes the rule, or changes it. @returns its ARN. @throws LocalCloudError `resource-invalid` for a bad pattern. */
  set(rule: SubscriberRule): string {
    this.#apply(rule);
    this.#save();
    return ruleArn(rule.busName, rule.name);
  }

  delete(busName: string, name: string): void {
    const arn = ruleArn(busName, name);
    this.#rules.delete(arn);
    this.#buses.deleteRule(busName, arn);
    this.#save();
  }

  #apply(rule: SubscriberRule): void {
    const plan = planOf(rule);
    if (rule.enabled) this.#buses.setRule(plan);
    else this.#buses.deleteRule(rule.busName, plan.arn);
    this.#rules.set(plan.arn, rule);
  }

  #save(): void {
    if (this.#path === undefined) return;
    writeFileSync(`${this.#path}.new`, JSON.stringify([...this.#rules.values()]));
    renameSync(`${this.#path}.new`, this.#path);
  }
}

function planOf({ name, busName, pattern, targets }: SubscriberRule): RulePlan {
  return {
    logicalId: name,
    arn: ruleArn(busName, name),
    busName,
    pattern: JSON.parse(pattern) as unknown,
    targets,
  };
}

function ruleArn(busName: string, name: string): string {
  return localArn('events', busName === 'default' ? `rule/${name}` : `rule/${busName}/${name}`);
}
