import { cdEventsOf } from '#contracts/events/cd-event.ts';
import type { EventDetail } from '#contracts/events/event-catalogue.ts';
import type { EventPublisher, OutgoingEvent } from '#workflow/ports.ts';

/** Puts CDEvents out beside the events that they retell, in the same call: where one is put out again, so is the other. */
export class CdEventsPublisher implements EventPublisher {
  readonly #publisher: EventPublisher;
  readonly #environment: string;

  /** @param environment what CDEvents calls the environment, e.g. `production`. */
  constructor(publisher: EventPublisher, environment: string) {
    this.#publisher = publisher;
    this.#environment = environment;
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    await this.#publisher.publish(events.flatMap((event) => [event, ...this.#retold(event)]));
  }

  #retold({ detailType, detail }: OutgoingEvent): OutgoingEvent[] {
    if (detailType !== 'Eval Run State Change') return [];
    // Whoever composes an event has held it against the schema of its detail type.
    const told = detail as EventDetail<'Eval Run State Change'>;
    return cdEventsOf(told, this.#environment).map((event) => ({
      detailType: event.context.type,
      detail: event,
    }));
  }
}
