import { setTimeout as sleep } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { EventToPut } from '#contracts/event-to-put.ts';
import type { RequestBus } from '#workflow/ports.ts';

const TRIES = 3;

/** Our bus, for events that somebody asks for. PutEvents answers 200 even where it did not take the entry. */
export class EventBridgeRequests implements RequestBus {
  readonly #client: EventBridgeClient;
  readonly #busName: string;

  constructor(client: EventBridgeClient, busName: string) {
    this.#client = client;
    this.#busName = busName;
  }

  async put({ source, detailType, detail, resources, time }: EventToPut): Promise<string> {
    const entry = {
      EventBusName: this.#busName,
      Source: source,
      DetailType: detailType,
      Detail: JSON.stringify(detail),
      Resources: [...resources],
      Time: time,
    };
    let why = 'it gave no answer';
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (tried > 0) await sleep(50 * 2 ** tried * (1 + Math.random()));
      const [answer] = (await this.#client.send(new PutEventsCommand({ Entries: [entry] }))).Entries ?? [];
      if (answer?.EventId !== undefined) return answer.EventId;
      if (answer?.ErrorCode !== undefined) why = `${answer.ErrorCode}: ${answer.ErrorMessage ?? ''}`;
    }
    throw new Error(`Expected the bus to take "${detailType}", but it refused ${TRIES} times: ${why}`);
  }
}
