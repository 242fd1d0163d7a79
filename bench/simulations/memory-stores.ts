import { noAwsUsage } from '#domain/aws-usage.ts';
import type { Change } from '#domain/change.ts';
import { MemoryTimelines } from '#support/memory-timelines.ts';
import type { ChangeProgress, ChangeStore } from '#workflow/change-store.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type { BaselineStore, CostBudgetStore, LiveChecks, WaiverStore } from '#workflow/ports.ts';
import type { IssuedVerdict, RunRecord, RunStore, TallyRecord } from '#workflow/run-store.ts';

/** What the steps of one simulated run keep: a process that is alone needs no conditions on its writes. */
export class MemoryStores {
  #run: RunRecord | null = null;
  #verdict: IssuedVerdict | null = null;
  #progress: ChangeProgress | null = null;
  readonly #tallies: TallyRecord[] = [];

  readonly runs: RunStore = {
    open: async (run) => {
      this.#run = run;
      return run;
    },
    get: async (runId) => (this.#run?.runId === runId ? this.#run : null),
    releaseWave: async (_, from, to) => this.#change((run) => run.wave === from && { wave: to }),
    markEnqueued: async (_, wave) => {
      this.#change(() => ({ enqueuedWaves: wave + 1 }));
    },
    end: async (_, outcome, endedAt) => {
      this.#change(() => ({ state: 'ended', outcome, endedAt }));
    },
    hasTally: async (_, shard) => this.#tallies.some((tally) => tally.shard === shard),
    putTally: async (_, tally) => {
      this.#tallies.push(tally);
      return 'created';
    },
    tallies: async () => this.#tallies,
    issueVerdict: async (verdict) => {
      this.#verdict ??= verdict;
      return this.#verdict;
    },
    verdict: async () => this.#verdict,
    markPublished: async () => undefined,
    ofSuite: async () => [],
    unfinished: unused('unfinished'),
    endedBetween: unused('endedBetween'),
    claimMending: unused('claimMending'),
    pause: unused('pause'),
    resume: unused('resume'),
    requestCancel: unused('requestCancel'),
    markShard: unused('markShard'),
    markStripe: unused('markStripe'),
    markedShards: unused('markedShards'),
  };

  readonly changes: ChangeStore = {
    recordEvent: async () => undefined,
    event: async () => null,
    progress: async () => this.#progress,
    open: async (change, expected) => {
      this.#progress = { change, expected, outcomes: {} };
      return this.#progress;
    },
    recordOutcome: async (change: Change, suite, decided) => {
      const outcomes = { [suite]: { ...decided, attempt: change.attempt } };
      return { change, expected: this.#progress?.expected ?? [], outcomes };
    },
  };

  readonly baselines: BaselineStore = {
    champion: async () => null,
    move: async () => 'moved',
    history: async () => [],
  };

  readonly ledger: Ledger = {
    control: async () => ({ pause: null, fault: null, stopped: false, reason: null, spentMicroUsd: 0 }),
    stop: unused('stop'),
    pause: unused('pause'),
    tellFault: unused('tellFault'),
    report: async () => undefined,
    entries: async () => [],
    awsUsage: async () => noAwsUsage,
  };

  readonly waivers: WaiverStore = {
    propose: unused('propose'),
    get: unused('get'),
    ofSuite: async () => [],
    approve: unused('approve'),
    revoke: unused('revoke'),
    due: unused('due'),
    expire: unused('expire'),
  };

  readonly costBudgets: CostBudgetStore = {
    count: unused('count'),
    cross: unused('cross'),
    markTold: unused('markTold'),
  };

  readonly timelines = new MemoryTimelines();

  readonly checks: LiveChecks = { get: async () => null, record: unused('record') };

  #change(next: (run: RunRecord) => Partial<RunRecord> | false): boolean {
    const change = this.#run === null ? false : next(this.#run);
    if (change === false) return false;
    this.#run = { ...this.#run!, ...change };
    return true;
  }
}

function unused(name: string) {
  return async (): Promise<never> => {
    throw new Error(`Expected a simulated run not to need ${name}.`);
  };
}
