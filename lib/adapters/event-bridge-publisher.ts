import { setTimeout as sleep } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { toEntry } from '#contracts/events/to-entry.ts';
import type { EventPublisher, OutgoingEvent } from '#workflow/ports.ts';

/** PutEvents takes ten entries a call. */
const BATCH = 10;
const ROUNDS = 4;

/** Our bus. PutEvents answers 200 even where entries failed, so every entry is checked and only failed ones go again. */
export class EventBridgePublisher implements EventPublisher {
  readonly #client: EventBridgeClient;
  readonly #busName: string;

  constructor(client: EventBridgeClient, busName: string) {
    this.#client = client;
    this.#busName = busName;
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    let waiting = events;
    let lastError = '';
    for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
      if (round > 0) await sleep(50 * 2 ** round * (1 + Math.random()));
      const failed: OutgoingEvent[] = [];
      for (let start = 0; start < waiting.length; start += BATCH) {
        const batch = waiting.slice(start, start + BATCH);
        const answer = await this.#client.send(
          new PutEventsCommand({ Entries: batch.map((event) => toEntry(event, this.#busName)) }),
        );
        for (const [i, entry] of (answer.Entries ?? []).entries()) {
          if (entry.ErrorCode === undefined) continue;
          lastError = `${entry.ErrorCode}: ${entry.ErrorMessage ?? ''}`;
          failed.push(batch[i]!);
        }
      }
      waiting = failed;
    }
    if (waiting.length > 0) {
      const types = [...new Set(waiting.map((event) => event.detailType))].join(', ');
      throw new Error(
        `Expected the bus to take ${events.length} events, but ${waiting.length} (${types}) failed ${ROUNDS} times: ${lastError}`,
      );
    }
  }
}
