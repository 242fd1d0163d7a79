import { Stack } from 'aws-cdk-lib';
import { type CfnRule, EventBus, type IEventBus, type IEventBusRef, type Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';

/** The service's bus: the construct, or its name or ARN where it is of another stack or account. */
export type VerdictBus = BusConstruct | string;

/** The part of a bus that is needed; CDK's own `EventBus` is no `IEventBus` under exact optional properties. */
export type BusConstruct = IEventBusRef & Pick<IEventBus, 'eventBusName' | 'eventBusArn'>;

const isArn = (bus: string) => bus.startsWith('arn:');

/** The bus as a construct. */
export function busOf(scope: Construct, bus: VerdictBus): BusConstruct {
  if (typeof bus !== 'string') return bus;
  const known = scope.node.tryFindChild('Bus');
  if (known) return known as unknown as BusConstruct;
  return isArn(bus)
    ? EventBus.fromEventBusArn(scope, 'Bus', bus)
    : EventBus.fromEventBusName(scope, 'Bus', bus);
}

/** A rule on the bus of another account names it by its ARN; CDK would write the name alone. */
export function nameBusByArn(rule: Rule, bus: VerdictBus): void {
  if (typeof bus !== 'string' || !isArn(bus)) return;
  if (bus.split(':')[4] === Stack.of(rule).account) return;
  (rule.node.defaultChild as CfnRule).eventBusName = bus;
}
