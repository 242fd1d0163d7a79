import type { Change } from '#domain/change.ts';
import type { ChangeProgress, ChangeStore, EventRecord, SuiteOutcome } from '#workflow/change-store.ts';

interface StoredChange {
  readonly expected: readonly string[];
  readonly outcomes: Map<string, SuiteOutcome>;
}

/** Events and changes in memory, under the same contract test as those of the table. */
export class MemoryChangeStore implements ChangeStore {
  readonly events = new Map<string, EventRecord>();
  readonly #changes = new Map<string, StoredChange>();

  async recordEvent(record: EventRecord): Promise<void> {
    this.events.set(record.eventId, record);
  }

  async event(eventId: string): Promise<EventRecord | null> {
    return this.events.get(eventId) ?? null;
  }

  async progress(change: Change): Promise<ChangeProgress | null> {
    const stored = this.#changes.get(change.key);
    return stored === undefined ? null : progressOf(change, stored);
  }

  async open(change: Change, expected: readonly string[]): Promise<ChangeProgress> {
    const stored = this.#changes.get(change.key) ?? { expected, outcomes: new Map() };
    this.#changes.set(change.key, stored);
    return progressOf(change, stored);
  }

  async recordOutcome(
    change: Change,
    suite: string,
    decided: Omit<SuiteOutcome, 'attempt'>,
  ): Promise<ChangeProgress> {
    const stored = this.#changes.get(change.key) ?? { expected: [], outcomes: new Map() };
    this.#changes.set(change.key, stored);
    const known = stored.outcomes.get(suite);
    if (known === undefined || known.attempt < change.attempt) {
      stored.outcomes.set(suite, { ...decided, attempt: change.attempt });
    }
    return progressOf(change, stored);
  }
}

function progressOf(change: Change, { expected, outcomes }: StoredChange): ChangeProgress {
  return { change, expected, outcomes: Object.fromEntries(outcomes) };
}
