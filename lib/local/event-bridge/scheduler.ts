import type { DurableDeliveries } from '#local/delivery/durable-deliveries.ts';
import { toDelivery } from '#local/event-bridge/event-buses.ts';
import { makeEvent } from '#local/event-bridge/event-envelope.ts';
import { type NextTime, parseScheduleExpression } from '#local/event-bridge/schedule-expression.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { ScheduledThing } from '#local/stack/scheduled-things.ts';

/** Longest wait of one timer; longer ones are waited for in pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A fast clock would fire a schedule again before what it started has run, and fill the machine with it. */
const LEAST_GAP_MS = 1_000;

interface Schedule {
  readonly thing: ScheduledThing;
  readonly next: NextTime;
}

/** Fires schedules while the cloud runs. What was due while it did not run is not made up for. */
export class Scheduler {
  readonly #schedules: readonly Schedule[];
  readonly #deliveries: Pick<DurableDeliveries, 'accept'>;
  readonly #timeScale: number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #startedAt = 0;

  /**
   * @param timeScale how many times faster than the wall's clock the schedules' clock runs; what would then be due within a
   * second of the last firing is left out
   * @throws LocalCloudError `resource-invalid` for an expression that cannot be read
   */
  constructor(
    things: readonly ScheduledThing[],
    deliveries: Pick<DurableDeliveries, 'accept'>,
    timeScale: number,
  ) {
    this.#schedules = things.map((thing) => ({ thing, next: parseExpression(thing) }));
    this.#deliveries = deliveries;
    this.#timeScale = timeScale;
  }

  start(): void {
    this.#startedAt = Date.now();
    for (const schedule of this.#schedules) this.#wait(schedule, this.#dueAfter(schedule, this.#startedAt));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #dueAfter({ next }: Schedule, time: number): number {
    const scheduleTime = this.#startedAt + (time - this.#startedAt) * this.#timeScale;
    return this.#startedAt + (next(scheduleTime) - this.#startedAt) / this.#timeScale;
  }

  #wait(schedule: Schedule, due: number): void {
    if (!Number.isFinite(due)) return;
    const waitMs = Math.ceil(Math.min(LONGEST_TIMER_MS, Math.max(0, due - Date.now())));
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (Date.now() < due) {
        this.#wait(schedule, due);
        return;
      }
      this.#fire(schedule.thing);
      this.#wait(schedule, this.#dueAfter(schedule, due + LEAST_GAP_MS - 1));
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

function parseExpression(thing: ScheduledThing): NextTime {
  try {
    return parseScheduleExpression(thing.expression);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LocalCloudError('resource-invalid', `Schedule ${thing.logicalId}: ${reason}`, { cause });
  }
}
