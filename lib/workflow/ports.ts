/** What the steps of the flow need from the world, beside `change-store.ts`, `run-store.ts` and `ledger.ts`: few, and small. */

import type { EventToPut } from '#contracts/event-to-put.ts';
import type { MessageName, NewMessage } from '#contracts/messages/message-catalogue.ts';
import type { ApplicationProfile } from '#domain/bedrock-model.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { LiveCheck } from '#domain/live-check.ts';
import type { PromptPlace } from '#domain/prompt-place.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';

/** Milliseconds since 1970; passed in so that a test can set it. */
export type Clock = () => number;

/** Big, immutable things by key. */
export interface ObjectStore {
  /** @returns null where there is no such object. */
  get(key: string): Promise<Uint8Array | null>;
  /** `length` bytes from `offset`. @throws where there is no such object. */
  getRange(key: string, offset: number, length: number): Promise<Uint8Array>;
  /** Writes unless the key is taken; the first writer wins, and `exists` says that there was one. */
  putOnce(key: string, body: Uint8Array | string, contentType: string): Promise<'created' | 'exists'>;
  /** The same for a body that does not fit in memory; nothing is there until all of it has come. */
  putStreamOnce(
    key: string,
    body: AsyncIterable<Uint8Array>,
    contentType: string,
  ): Promise<'created' | 'exists'>;
  /** Keys under a prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
}

/** Published suites and datasets. */
export interface Registry {
  suite(name: string): Promise<PublishedSuite | null>;
  suites(): Promise<readonly PublishedSuite[]>;
  /** @returns the version's hash, null where nothing of that name is published. */
  datasetVersion(name: string): Promise<string | null>;
  /** @returns whether this made a new version; the same one again changes nothing. */
  publishSuite(suite: PublishedSuite): Promise<'published' | 'unchanged'>;
  publishDataset(index: DatasetIndex): Promise<'published' | 'unchanged'>;
}

/** A version of a prompt as its place keeps it; or, for people, why there is none. */
export type StoredPrompt =
  /** `file`: YAML in the form of a prompt's file; `bedrock-template`: a text with `{{variable}}`s. */
  { readonly form: 'file' | 'bedrock-template'; readonly text: string } | { readonly problem: string };

/** Versions of prompts that live outside suites. */
export interface PromptSource {
  /** @throws where it cannot be told now: another attempt may. */
  read(place: PromptPlace, version: string): Promise<StoredPrompt>;
}

/** What an application inference profile of Bedrock stands for; or, for people, why that is not known. */
export type ResolvedProfile = { readonly model: string } | { readonly problem: string };

/** Inference profiles of accounts, which only the service can resolve. */
export interface InferenceProfiles {
  /** Never fails for the service: a price is not worth a run. */
  resolve(profile: ApplicationProfile): Promise<ResolvedProfile>;
}

/** The queue `changes`, for an event that is to be planned once more. */
export interface EventOutbox {
  /** @param delaySeconds 0 to 900 */
  sendAgain(event: unknown, delaySeconds: number): Promise<void>;
}

/** Small states that all workers share: each is replaced as a whole, and no writer's change is lost. */
export interface SharedState {
  /** @returns null where nothing is stored. */
  read<State>(key: string): Promise<State | null>;
  /**
   * Applies `change` to what is stored, anew where another writer was first: it must have no effect of its own.
   *
   * @returns the `result` of the change that was stored.
   * @throws where other writers were first too often.
   */
  update<State, Result>(
    key: string,
    change: (stored: State | null) => { readonly state: State; readonly result: Result },
  ): Promise<Result>;
}

/** What was found of stored answers before a run used them. */
export interface LiveChecks {
  /** @returns null where none was made yet. */
  get(runId: string): Promise<LiveCheck | null>;
  /** The first check of a run stays. @returns the one that is stored. */
  record(runId: string, check: LiveCheck): Promise<LiveCheck>;
}

/** A champion: the version that a suite holds others against. */
export interface Champion {
  readonly suite: string;
  readonly subject: string;
  readonly version: string;
  /** Counts up with every move; 0 is no champion. */
  readonly revision: number;
  readonly since: string;
  /** A run that passed, or a person. */
  readonly by: string;
}

export interface BaselineStore {
  champion(suite: string, subject: string): Promise<Champion | null>;
  /** Moves the champion if it is still at `expectedRevision`, and keeps the former one in its history. */
  move(next: Champion, expectedRevision: number): Promise<'moved' | 'superseded'>;
  history(suite: string, subject: string): Promise<readonly Champion[]>;
}

/** Waivers by suite. Each act is written once and never replaced; nothing is deleted. */
export interface WaiverStore {
  /** The first of an id stays. @returns the one that is stored. */
  propose(waiver: Waiver): Promise<Waiver>;
  /** @returns null where the suite has no such waiver. */
  get(suite: string, id: string): Promise<Waiver | null>;
  ofSuite(suite: string): Promise<readonly Waiver[]>;
  /** Refused to who asked for it, and once it is approved, revoked or at its end. @returns the waiver after it. */
  approve(waiver: Waiver, by: string, at: string): Promise<Waiver>;
  /** Refused once it is revoked or was seen at its end. @returns the waiver after it. */
  revoke(waiver: Waiver, by: string, at: string, reason: string): Promise<Waiver>;
  /** Those whose end has come, unless it was noticed before or they were revoked; the earliest first. */
  due(atMs: number): Promise<readonly Waiver[]>;
  /** Notes that the end was announced. */
  expire(waiver: Waiver, at: string): Promise<void>;
}

/** A queue of ours. */
export interface Outbox<Name extends MessageName> {
  /** Sends all of them, maybe late. @throws where some were not taken. */
  send(messages: readonly NewMessage<Name>[], delaySeconds?: number): Promise<void>;
}

/** One month of a cost centre. */
export interface BudgetMonth {
  readonly tag: string;
  readonly value: string;
  /** UTC, e.g. `2026-11`. */
  readonly month: string;
}

/** What cost centres have spent, month by month. */
export interface CostBudgetStore {
  /** Counts a run once, whoever counts it and however often. @returns what the month's runs came to after it, micro-USD. */
  count(budget: BudgetMonth, runId: string, microUsd: number): Promise<number>;
  /** The first event of a threshold and month stays. @returns it while nobody has told it, else null. */
  cross(budget: BudgetMonth, threshold: number, event: OutgoingEvent): Promise<OutgoingEvent | null>;
  markTold(budget: BudgetMonth, threshold: number): Promise<void>;
}

/** An event for the bus, already in its envelope. */
export interface OutgoingEvent {
  readonly detailType: string;
  readonly detail: unknown;
}

export interface EventPublisher {
  /** Puts all of them out; only the entries that failed are tried again. @throws when some never went out. */
  publish(events: readonly OutgoingEvent[]): Promise<void>;
}

/** The bus as those use it who ask for something: the event starts a run, or ends one. */
export interface RequestBus {
  /** @returns the event's id. @throws where the bus did not take it. */
  put(event: EventToPut): Promise<string>;
}

/** Deliveries of webhooks that were seen, so that none acts twice. */
export interface DeliveryLog {
  /** Remembers a delivery. @returns `done` where it was acted on before; `new` also where an earlier attempt died. */
  begin(source: string, deliveryId: string, nowMs: number): Promise<'new' | 'done'>;
  /** It was acted on. */
  finish(source: string, deliveryId: string): Promise<void>;
}
