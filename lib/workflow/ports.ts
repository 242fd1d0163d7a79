/** What the steps of the flow need from the world: few, small, and all here. */

import type { EventToPut } from '#contracts/event-to-put.ts';
import type { MessageName, NewMessage } from '#contracts/messages/message-catalogue.ts';
import type { AwsUsage } from '#domain/aws-usage.ts';
import type { ApplicationProfile } from '#domain/bedrock-model.ts';
import type { Change } from '#domain/change.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { LiveCheck } from '#domain/live-check.ts';
import type { SuiteMatch } from '#domain/match-suite.ts';
import type { PromptPlace } from '#domain/prompt-place.ts';
import type { ReusedAnswers } from '#domain/reused-answers.ts';
import type { RunOutcome, RunState } from '#domain/run.ts';
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

/** One event as it was understood: what `explain` shows. */
export interface EventRecord {
  readonly eventId: string;
  readonly source: string;
  readonly detailType: string;
  readonly receivedAt: string;
  readonly recognition: 'change' | 'cancellation' | 'ignored' | 'invalid' | 'unknown';
  /** Why it was ignored, or what was wrong with it. */
  readonly reasons: readonly string[];
  readonly changeKey: string | null;
  readonly matches: readonly (SuiteMatch & { readonly runId?: string })[];
  /** Where its change was gathered with others, of which the newest is judged. */
  readonly held?: HeldIn;
}

/** A window of a timeline, by its end. */
export interface HeldIn {
  readonly timeline: string;
  readonly windowEnd: string;
}

/** How the suites of one change came out. */
export interface ChangeProgress {
  readonly change: Change;
  /** Suites that judge it. */
  readonly expected: readonly string[];
  /** Of each suite's newest attempt that has one. */
  readonly outcomes: Readonly<Record<string, SuiteOutcome>>;
}

export interface SuiteOutcome {
  readonly runId: string;
  readonly outcome: RunOutcome;
  readonly attempt: number;
}

export interface ChangeStore {
  recordEvent(record: EventRecord): Promise<void>;
  event(eventId: string): Promise<EventRecord | null>;
  /** @returns null where nobody has opened it. */
  progress(change: Change): Promise<ChangeProgress | null>;
  /** The first to open a change decides which suites judge it. */
  open(change: Change, expected: readonly string[]): Promise<ChangeProgress>;
  /** The first outcome of a suite's attempt stays. @returns the progress after it. */
  recordOutcome(change: Change, suite: string, runId: string, outcome: RunOutcome): Promise<ChangeProgress>;
}

/** A change on its timeline that is judged, or was. */
export interface JudgedChange {
  readonly key: string;
  readonly candidate: string;
}

/** The changes of each subject, from old to new: by when they occurred, in the words of `changeOrder`. */
export interface Timelines {
  /** Notes a change that is gathered in a window; it stays as it was first noted. */
  hold(held: HeldIn, change: Change): Promise<void>;
  /** @returns the newest change that is noted in the window; null: none. */
  newestHeld(held: HeldIn): Promise<Change | null>;
  /** Whether somebody will see to the window when it is due. */
  isAwaited(held: HeldIn): Promise<boolean>;
  markAwaited(held: HeldIn): Promise<void>;
  /** Says which change of the window is judged, in place of the others. */
  settle(held: HeldIn, judged: JudgedChange): Promise<void>;
  /** @returns null while the window is not settled. */
  settled(held: HeldIn): Promise<JudgedChange | null>;
  /** Notes that a change is judged now; before its runs are opened. */
  judge(timeline: string, change: Change): Promise<void>;
  /** Changes that are judged and newer than this one, the newest first; at most `limit`. */
  newer(timeline: string, than: Change, limit: number): Promise<readonly JudgedChange[]>;
  /** Changes that are judged and older than this one, the newest first; at most `limit`. */
  older(timeline: string, than: Change, limit: number): Promise<readonly JudgedChange[]>;
}

/** The queue `changes`, for an event that is to be planned once more. */
export interface EventOutbox {
  /** @param delaySeconds 0 to 900 */
  sendAgain(event: unknown, delaySeconds: number): Promise<void>;
}

/** What changes while a run goes on. */
export interface RunRecord {
  readonly runId: string;
  readonly suite: string;
  readonly suiteVersion: string;
  readonly change: Change;
  readonly attempt: number;
  readonly manifest: string;
  readonly state: RunState;
  readonly wave: number;
  readonly waves: number;
  /** Waves whose shards have all been sent on their way. */
  readonly enqueuedWaves: number;
  readonly rows: number;
  /** Shards of each wave, in order. */
  readonly shardsPerWave: readonly number[];
  readonly arms: number;
  readonly createdAt: string;
  readonly deadlineAt: string;
  readonly outcome: RunOutcome | null;
  readonly endedAt: string | null;
  /** When the sweep last saw new marks or set it going again, milliseconds since 1970; 0: never. */
  readonly mendedAtMs: number;
  /** Shards of the wave under way that were marked then, and those of the waves before it. */
  readonly marksSeen: number;
  /** Who asked for the end before the verdict, and why. */
  readonly cancelledBy: {
    readonly by: string;
    readonly reason: string;
    /** The run of a newer change that took its place. */
    readonly supersededBy?: string;
  } | null;
}

/** A shard's tallies: inline while small, in the bucket beyond. */
export type TallyRecord = {
  readonly shard: number;
  /** Answers that had been stored before the run, by arm. */
  readonly reused: readonly ReusedAnswers[];
} & ({ readonly inline: Uint8Array } | { readonly key: string; readonly sha256: string });

/** The verdict as it was first decided, and which of its events are out. */
export interface IssuedVerdict {
  readonly runId: string;
  /** Key of the document in the bucket. */
  readonly key: string;
  readonly hash: string;
  readonly outcome: RunOutcome;
  readonly issuedAt: string;
  readonly published: boolean;
}

export interface RunStore {
  /** Writes the run unless it exists. @returns the run as it is stored. */
  open(run: RunRecord): Promise<RunRecord>;
  get(runId: string): Promise<RunRecord | null>;
  /** Newest first. @param before only runs older than that one; see `runCursor`. Default: from the newest on. */
  ofSuite(suite: string, limit: number, before?: string): Promise<readonly RunRecord[]>;
  /** Runs that have no verdict, those with the nearest deadline first. */
  unfinished(): Promise<readonly RunRecord[]>;
  /** @returns false where the run was not at that wave, or not running. */
  releaseWave(runId: string, from: number, to: number): Promise<boolean>;
  /** Sets `mendedAtMs` and `marksSeen`. @returns false where another sweep has claimed the run since `lastMs`. */
  claimMending(runId: string, lastMs: number, nowMs: number, marks: number): Promise<boolean>;
  markEnqueued(runId: string, wave: number): Promise<void>;
  /** @returns false where the run was not running. */
  pause(runId: string): Promise<boolean>;
  /** @returns false where the run was not paused. */
  resume(runId: string): Promise<boolean>;
  /** @returns false where the run had ended. */
  requestCancel(runId: string, cancelledBy: NonNullable<RunRecord['cancelledBy']>): Promise<boolean>;
  end(runId: string, outcome: RunOutcome, endedAt: string): Promise<void>;

  hasTally(runId: string, shard: number): Promise<boolean>;
  /** The first tallies of a shard stay. */
  putTally(runId: string, tally: TallyRecord): Promise<'created' | 'exists'>;
  tallies(runId: string): Promise<readonly TallyRecord[]>;
  /** Marks a shard in its stripe. @returns the shards that are marked after it. */
  markShard(runId: string, wave: number, stripe: number, shard: number): Promise<ReadonlySet<number>>;
  /** Marks a full stripe in the run. @returns the stripes of that wave that are full after it. */
  markStripe(runId: string, wave: number, stripe: number): Promise<ReadonlySet<number>>;
  /** Shards of one wave that are marked. */
  markedShards(runId: string, wave: number): Promise<ReadonlySet<number>>;

  /** The first verdict of a run stays. @returns the one that is stored. */
  issueVerdict(verdict: IssuedVerdict): Promise<IssuedVerdict>;
  verdict(runId: string): Promise<IssuedVerdict | null>;
  markPublished(runId: string): Promise<void>;
}

/** What one attempt at a shard really spent on one arm. */
export interface ArmSpend {
  readonly arm: string;
  readonly calls: number;
  readonly tries: number;
  readonly costMicroUsd: number;
  readonly unpricedCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Calls whose tokens are estimated from the length of the texts; left out by attempts of an earlier version. */
  readonly estimatedCalls?: number;
  /** When it was last reported, ISO 8601; left out by attempts of an earlier release. */
  readonly at?: string;
}

/** Why a run that has spent what it may is stopped. */
export const BUDGET_SPENT = 'budget';

export interface SpendControl {
  /** Until when workers were asked to leave the run alone, and why; null: never. */
  readonly pause: { readonly untilMs: number; readonly reason: string } | null;
  readonly stopped: boolean;
  readonly reason: string | null;
  readonly spentMicroUsd: number;
}

/** The ledger: one row per attempt at a shard, and the switch that stops a run's spending. */
export interface Ledger {
  /**
   * Whether workers should go on, and what has been spent so far.
   *
   * @param capMicroUsd what the run may cost: `BUDGET_SPENT` is the reason beyond it; null (the default): no limit.
   */
  control(runId: string, capMicroUsd?: number | null): Promise<SpendControl>;
  stop(runId: string, reason: string): Promise<void>;
  /** Asks for the run to pause; the sweep makes it so. @param untilMs when its provider may be asked again. */
  pause(runId: string, untilMs: number, reason: string): Promise<void>;
  /**
   * Sets what `attemptId` has spent and used of AWS so far; the same attempt may report again and replaces its row.
   * @param sinceLast micro-USD that are new since the attempt's last report.
   */
  report(
    runId: string,
    attemptId: string,
    shard: number,
    spend: readonly ArmSpend[],
    sinceLast: number,
    aws: AwsUsage,
  ): Promise<void>;
  entries(runId: string): Promise<readonly ArmSpend[]>;
  /** What all attempts have used of AWS. */
  awsUsage(runId: string): Promise<AwsUsage>;
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
