import type { Change } from '#domain/change.ts';
import type { SuiteMatch } from '#domain/match-suite.ts';
import type { RunOutcome } from '#domain/run.ts';

/** What a suite says of a change, and what became of it. */
export interface JudgedMatch extends SuiteMatch {
  readonly runId?: string;
  /** It could not judge it: there is no run, and `reason` says why. */
  readonly refused?: true;
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
  readonly matches: readonly JudgedMatch[];
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
  /** The pass is none by evidence: the suite lets open rules pass. */
  readonly withWarning?: true;
}

export interface ChangeStore {
  recordEvent(record: EventRecord): Promise<void>;
  event(eventId: string): Promise<EventRecord | null>;
  /** @returns null where nobody has opened it. */
  progress(change: Change): Promise<ChangeProgress | null>;
  /** The first to open a change decides which suites judge it. */
  open(change: Change, expected: readonly string[]): Promise<ChangeProgress>;
  /** The first outcome of a suite's attempt stays. @returns the progress after it. */
  recordOutcome(
    change: Change,
    suite: string,
    decided: Omit<SuiteOutcome, 'attempt'>,
  ): Promise<ChangeProgress>;
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
