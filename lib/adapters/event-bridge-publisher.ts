import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EventBridgeClient,
  EventBridgeServiceException,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import { type EventEntry, toEntry } from '#contracts/events/to-entry.ts';
import type { EventPublisher, OutgoingEvent } from '#workflow/ports.ts';

/** PutEvents takes ten entries a call. */
const BATCH = 10;
const ROUNDS = 4;
const BASE_DELAY_MS = 50;

/**
 * What no second try mends. PutEvents' other codes, `InternalFailure` and `ThrottlingException`, are its own trouble
 * (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html).
 */
const permanentCodes = new Set([
  'AccessDeniedException',
  'InvalidAccountIdException',
  'InvalidArgument',
  'MalformedDetail',
  'NotAuthorizedForDetailTypeException',
  'NotAuthorizedForSourceException',
  'RedactionFailure',
]);

interface Failure {
  readonly reason: string;
  readonly isPermanent: boolean;
  readonly cause?: unknown;
}

interface FailedEntry {
  readonly entry: EventEntry;
  readonly failure: Failure;
}

/**
 * Our bus. PutEvents answers 200 even where entries failed, so an entry counts as taken only under the id that the bus gave it;
 * the failed ones alone go again, later each time. One event that the bus can never take holds no other back.
 */
export class EventBridgePublisher implements EventPublisher {
  readonly #client: EventBridgeClient;
  readonly #busName: string;
  readonly #sleep: (milliseconds: number) => Promise<unknown>;

  /** @param wait between rounds, in milliseconds. Default: real time. */
  constructor(
    client: EventBridgeClient,
    busName: string,
    wait: (milliseconds: number) => Promise<unknown> = sleep,
  ) {
    this.#client = client;
    this.#busName = busName;
    this.#sleep = wait;
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    const { entries, refused } = this.#entriesOf(events);
    const hopeless: FailedEntry[] = [];
    let failed: FailedEntry[] = [];
    let waiting = entries;
    for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
      if (round > 0) await this.#sleep(BASE_DELAY_MS * 2 ** round * (1 + Math.random()));
      failed = [];
      for (let start = 0; start < waiting.length; start += BATCH) {
        for (const entry of await this.#put(waiting.slice(start, start + BATCH))) {
          (entry.failure.isPermanent ? hopeless : failed).push(entry);
        }
      }
      waiting = failed.map(({ entry }) => entry);
    }
    const left = [...hopeless, ...failed];
    if (left.length > 0) throw notTaken(left, events.length);
    if (refused.length > 0) throw refused[0];
  }

  /** Events that break their own contract are told of once the others are out. */
  #entriesOf(events: readonly OutgoingEvent[]): { entries: EventEntry[]; refused: unknown[] } {
    const entries: EventEntry[] = [];
    const refused: unknown[] = [];
    for (const event of events) {
      try {
        entries.push(toEntry(event, this.#busName));
      } catch (error) {
        refused.push(error);
      }
    }
    return { entries, refused };
  }

  /** @returns the entries that the bus did not take; all of them where the call itself failed. */
  async #put(batch: readonly EventEntry[]): Promise<FailedEntry[]> {
    try {
      const { Entries = [] } = await this.#client.send(new PutEventsCommand({ Entries: [...batch] }));
      return batch.flatMap((entry, i) => {
        const { EventId, ErrorCode, ErrorMessage } = Entries[i] ?? {};
        if (EventId !== undefined && ErrorCode === undefined) return [];
        const code = ErrorCode ?? 'no event id';
        const reason = ErrorMessage === undefined ? code : `${code}: ${ErrorMessage}`;
        return [{ entry, failure: { reason, isPermanent: permanentCodes.has(code) } }];
      });
    } catch (error) {
      const failure = failureOf(error);
      return batch.map((entry) => ({ entry, failure }));
    }
  }
}

function failureOf(cause: unknown): Failure {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  if (!(cause instanceof EventBridgeServiceException)) return { reason, isPermanent: false, cause };
  const isThrottled = cause.name === 'ThrottlingException' || cause.$metadata.httpStatusCode === 429;
  return { reason, isPermanent: cause.$fault === 'client' && !isThrottled, cause };
}

function notTaken(left: readonly FailedEntry[], asked: number): Error {
  const types = [...new Set(left.map(({ entry }) => entry.DetailType))].join(', ');
  const reasons = [...new Set(left.map(({ failure }) => failure.reason))].join('; ');
  const { cause } = left[0]!.failure;
  return new Error(
    `Expected the bus to take ${asked} events, but ${left.length} (${types}) failed in up to ${ROUNDS} tries: ${reasons}`,
    { cause },
  );
}
