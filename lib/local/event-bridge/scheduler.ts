import type { DurableDeliveries } from '#local/delivery/durable-deliveries.ts';
import { toDelivery } from '#local/event-bridge/event-buses.ts';
import { makeEvent } from '#local/event-bridge/event-envelope.ts';
import { type NextTime, parseScheduleExpression } from '#local/event-bridge/schedule-expression.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { EventTarget } from '#local/stack/event-target.ts';

/** Something that fires by the clock: a rule with a schedule, or a schedule of EventBridge Scheduler. */
export interface ScheduledThing {
  readonly logicalId: string;
  readonly arn: string;
  readonly expression: string;
  /** `aws.events` for rules, `aws.scheduler` for schedules. */
  readonly source: string;
  readonly targets: readonly EventTarget[];
}

/** Longest wait of one timer; longer ones are waited for in pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Fires schedules while the cloud runs. What was due while it did not run is not made up for. */
export class Scheduler {
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #deliveries: Pick<DurableDeliveries, 'accept'>;
  readonly #timeScale: number;
  readonly #startedAt = Date.now();

  /** @param timeScale divides the wait for each due time */
  constructor(deliveries: Pick<DurableDeliveries, 'accept'>, timeScale: number) {
    this.#deliveries = deliveries;
    this.#timeScale = timeScale;
  }

  /** @throws LocalCloudError `resource-invalid` for an expression that cannot be read */
  start(things: readonly ScheduledThing[]): void {
    for (const thing of things) {
      let next: NextTime;
      try {
        next = parseScheduleExpression(thing.expression);
      } catch (cause) {
        throw new LocalCloudError('resource-invalid', `Schedule ${thing.logicalId}: ${String(cause)}`, { cause });
      }
      this.#wait(thing, next, this.#dueAfter(next, this.#startedAt));
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** The clock of schedules runs `timeScale` times as fast as the wall's, from when the cloud started. */
  #dueAfter(next: NextTime, time: number): number {
    const scheduleTime = this.#startedAt + (time - this.#startedAt) * this.#timeScale;
    return this.#startedAt + (next(scheduleTime) - this.#startedAt) / this.#timeScale;
  }

  #wait(thing: ScheduledThing, next: NextTime, due: number): void {
    if (!Number.isFinite(due)) return;
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, due - Date.now()));
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (Date.now() + 1 < due) {
        this.#wait(thing, next, due);
        return;
      }
      this.#fire(thing);
      this.#wait(thing, next, this.#dueAfter(next, due));
    }, waitMs);
    this.#timers.add(timer);
  }

  #fire(thing: ScheduledThing): void {
    const event = makeEvent({
      source: thing.source,
      detailType: 'Scheduled Event',
      detail: {},
      resources: [thing.arn],
    });
    this.#deliveries.accept(thing.targets.map((target) => toDelivery(target, event, thing.arn)));
  }
}
