import { SubscriberQueue, type SubscriptionPlace } from '#cli/subscribe/subscriber-queue.ts';
import { ownSource } from '#contracts/event-sources.ts';
import { type OwnEvent, readEvent } from '#contracts/events/read-event.ts';

/** Our own events, from a queue of a subscriber's. */
export class Subscription {
  readonly #queue: SubscriberQueue;
  readonly #seen = new Set<string>();

  private constructor(queue: SubscriberQueue) {
    this.#queue = queue;
  }

  static async open(name: string, place: SubscriptionPlace): Promise<Subscription> {
    return new Subscription(await SubscriberQueue.open(name, { source: [ownSource] }, place));
  }

  /** Waits a moment for events; each comes once, however often it is delivered. */
  async receive(): Promise<OwnEvent[]> {
    const delivered = await this.#queue.receive();
    return delivered.flatMap((event) => this.#fresh(readEvent(event)));
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  /** A subscriber drops repeats by the event's own id. */
  #fresh(read: ReturnType<typeof readEvent>): OwnEvent[] {
    if (read.kind !== 'event') return [];
    const { eventId } = read.detail.metadata;
    if (this.#seen.has(eventId)) return [];
    this.#seen.add(eventId);
    return [read];
  }
}
