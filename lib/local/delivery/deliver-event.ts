import type { Delivery } from '#local/delivery/delivery.ts';
import { type DeliveryRules, PermanentFailure } from '#local/delivery/durable-deliveries.ts';
import { type EventEnvelope, forwardEvent } from '#local/event-bridge/event-envelope.ts';
import { nameInArn } from '#local/identity.ts';
import type { LocalLog } from '#local/local-log.ts';
import type { QueueEmulator } from '#local/sqs/queue-emulator.ts';
import { functionNameOf } from '#local/stack/function-name.ts';

/** What EventBridge can deliver to. */
export interface EventTargets {
  readonly queues: QueueEmulator;
  /** Accepts an asynchronous invocation; false when there is no such function. */
  invoke(functionName: string, payload: string): boolean;
  /** Publishes a forwarded event; false when there is no such bus. */
  publish(busName: string, event: EventEnvelope): boolean;
  readonly log: LocalLog;
  readonly timeScale: number;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 600_000;

/** How EventBridge delivers: at least once, with doubling waits, and to the target's dead-letter queue at the end. */
export function eventDelivery(targets: EventTargets): DeliveryRules {
  return {
    async attempt(delivery) {
      if (!deliver(targets, delivery)) {
        throw new PermanentFailure(`the target ${delivery.targetArn} does not exist`);
      }
    },
    backoffMs: (attempts) =>
      Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)) / targets.timeScale,
    giveUp(delivery, error, attempts) {
      const queue = delivery.deadLetterArn && targets.queues.queue(nameInArn(delivery.deadLetterArn));
      if (queue) {
        targets.queues.send(queue, delivery.payload, {
          RULE_ARN: delivery.ruleArn ?? '',
          TARGET_ARN: delivery.targetArn,
          ERROR_CODE: 'NO_RESOURCE',
          ERROR_MESSAGE: error.message,
          RETRY_ATTEMPTS: String(attempts - 1),
        });
      }
      targets.log({
        level: 'error',
        from: 'event-bus',
        message: `${delivery.ruleArn} could not reach ${delivery.targetArn}: ${error.message}; ${queue ? `it is in ${queue.name}` : 'it is lost, as the target has no dead-letter queue'}`,
      });
    },
  };
}

/** @returns false when the target does not exist */
function deliver(targets: EventTargets, { targetArn, payload }: Delivery): boolean {
  const service = targetArn.split(':')[2];
  if (service === 'sqs') {
    const queue = targets.queues.queue(nameInArn(targetArn));
    if (queue) targets.queues.send(queue, payload);
    return queue !== undefined;
  }
  if (service === 'lambda') return targets.invoke(functionNameOf(targetArn), payload);
  if (service === 'events') {
    return targets.publish(nameInArn(targetArn), forwardEvent(JSON.parse(payload) as EventEnvelope));
  }
  return false;
}
