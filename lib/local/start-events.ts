import { eventDelivery } from '#local/delivery/deliver-event.ts';
import { DeliveryJournal } from '#local/delivery/delivery-journal.ts';
import { DurableDeliveries } from '#local/delivery/durable-deliveries.ts';
import { EventBuses } from '#local/event-bridge/event-buses.ts';
import { Scheduler } from '#local/event-bridge/scheduler.ts';
import { SubscriberRules } from '#local/event-bridge/subscriber-rules.ts';
import { nameInArn } from '#local/identity.ts';
import { AsyncInvocations } from '#local/lambda/async-invocations.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import type { LocalLog } from '#local/local-log.ts';
import type { QueueEmulator } from '#local/sqs/queue-emulator.ts';
import { scheduledThings } from '#local/stack/scheduled-things.ts';
import type { StackPlan } from '#local/stack/stack-plan.ts';
import type { StateFolder } from '#local/state/state-folder.ts';

/** Everything that carries events and asynchronous invocations. */
export interface Events {
  readonly buses: EventBuses;
  readonly subscriberRules: SubscriberRules;
  readonly asyncInvocations: AsyncInvocations;
  /** Takes up what an earlier process left, and lets the schedules run. */
  start(): void;
  /** Waits for what is being delivered; the rest stays for the next start. */
  stop(): Promise<void>;
  isIdle(): boolean;
}

export interface EventParts {
  readonly queues: QueueEmulator;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly folder: StateFolder | undefined;
  readonly timeScale: number;
  readonly log: LocalLog;
}

/** @throws LocalCloudError for a pattern or schedule that AWS refuses */
export function makeEvents(plan: StackPlan, parts: EventParts, open: AsyncDisposableStack): Events {
  const { queues, pools, folder, timeScale, log } = parts;
  const invocationJournal = new DeliveryJournal(folder?.file('invocations.jsonl'));
  open.defer(() => invocationJournal.close());
  const asyncInvocations = new AsyncInvocations(invocationJournal, {
    pool: (name) => pools.get(name),
    functions: plan.functions,
    configs: plan.invokeConfigs,
    send(targetArn, body) {
      const queue = queues.queue(nameInArn(targetArn));
      if (queue) queues.send(queue, body);
      else
        log({ level: 'error', from: 'lambda', message: `Lost, as there is no queue ${targetArn}: ${body}` });
    },
    timeScale,
    log,
  });

  const eventJournal = new DeliveryJournal(folder?.file('events.jsonl'));
  open.defer(() => eventJournal.close());
  const rules = eventDelivery({
    queues,
    invoke(name, payload) {
      if (pools.has(name)) asyncInvocations.accept(name, payload);
      return pools.has(name);
    },
    publish(busName, event) {
      if (buses.has(busName)) buses.publish(busName, [event]);
      return buses.has(busName);
    },
    log,
    timeScale,
  });
  const eventDeliveries = new DurableDeliveries(eventJournal, rules);
  const buses = new EventBuses(plan.busNames, plan.rules, eventDeliveries);
  const subscriberRules = new SubscriberRules(buses, folder?.file('rules.json'));
  const scheduler = new Scheduler(scheduledThings(plan), eventDeliveries, timeScale);

  return {
    buses,
    subscriberRules,
    asyncInvocations,
    start() {
      eventDeliveries.resume();
      asyncInvocations.resume();
      scheduler.start();
    },
    async stop() {
      scheduler.stop();
      await asyncInvocations.stop();
      await eventDeliveries.stop();
    },
    isIdle: () => eventDeliveries.isIdle && asyncInvocations.isIdle,
  };
}
