import { learnRate, type Met } from '#domain/limits/found-rate.ts';
import {
  type DeclaredLimits,
  emptyRateState,
  type RateState,
  type RunShare,
} from '#domain/limits/rate-state.ts';

/** Share of a declared limit that is used: the rest makes up for clocks and networks that are not exact. */
const USED_SHARE = 0.985;
/** Calls of one lease, about: few enough that a crash wastes little, enough that a write serves many rows. */
const LEASE_CALLS = 8;
/** The same while the limit is being found out: a shorter line shows sooner what a rate comes to. */
const FINDING_CALLS = 3;
/** How far ahead calls are promised. */
const LEAST_AHEAD_MS = 2_000;
const MOST_AHEAD_MS = 15_000;
/** A line longer than so many times that is not waited in: the work is better sent again later. */
const MOST_LINES = 2;
const LEAST_WAIT_MS = 500;
/** A worker that has not asked for so long has ended. */
const GONE_MS = 45_000;
/** Runs may be so many leases ahead of a run that waits. */
const FAIR_LEASES = 2;

export interface LeaseRequest {
  readonly runId: string;
  readonly workerId: string;
  /** Calls that the worker could make soon. */
  readonly wanted: number;
  /** Calls of its last lease that it did not make. */
  readonly unused: number;
  /** Tokens of a call, in and out, as the worker's calls have had them of late. */
  readonly tokensPerCall: number;
  readonly declared: DeclaredLimits;
  readonly met: Met;
}

/** `free`: no limit is known. `granted`: `calls` of them, the first at `fromMs`, then one every `everyMs`. */
export type Lease =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'granted';
      readonly calls: number;
      readonly fromMs: number;
      readonly everyMs: number;
    }
  | { readonly kind: 'later'; readonly askAgainAtMs: number };

/**
 * Promises a worker its next calls. All workers draw from one line of time, in which every call takes its share, so that
 * together they keep the limit and use all of it; among runs that wait, the one that was granted least goes first
 * (start-time fair queueing, Goyal, Vin and Cheng 1996).
 *
 * @returns the state to store, and the lease.
 */
export function takeLease(
  stored: RateState | null,
  request: LeaseRequest,
  nowMs: number,
): { readonly state: RateState; readonly lease: Lease } {
  const state = learnRate(stored ?? emptyRateState(), request.met, nowMs);
  const runs = arrive(state.runs, request, nowMs);
  const everyMs = millisecondsPerCall(state, request);
  if (everyMs === 0) {
    const isPaused = state.pausedUntilMs > nowMs;
    const lease: Lease = isPaused ? { kind: 'later', askAgainAtMs: state.pausedUntilMs } : { kind: 'free' };
    return { state: { ...state, runs: wait(runs, request.runId, 0, isPaused) }, lease };
  }
  const leaseCalls = request.declared.requestsPerMinute === undefined ? FINDING_CALLS : LEASE_CALLS;
  const workers = Object.values(runs).reduce((sum, run) => sum + Object.keys(run.workers).length, 0);
  const aheadMs = Math.min(MOST_AHEAD_MS, Math.max(LEAST_AHEAD_MS, leaseCalls * workers * everyMs));
  // What nobody took in its time is lost, since limits do not save it up.
  const promised = Math.max(nowMs, state.promisedUntilMs);
  const fromMs = Math.max(promised, state.pausedUntilMs);
  const perWorker = Math.max(1, Math.ceil(aheadMs / everyMs / workers));
  // A worker holds one lease at a time, so the line is about as long as all of them together.
  const isFull = fromMs - nowMs > MOST_LINES * aheadMs;
  // Where the line runs dry, nobody else can use what a run is kept from.
  const isDry = promised - nowMs < perWorker * everyMs;
  const fair = isDry ? perWorker : fairCalls(runs, request.runId, perWorker);
  const calls = isFull ? 0 : Math.max(0, Math.min(request.wanted, perWorker, fair));
  const after = wait(runs, request.runId, calls, calls < request.wanted);
  if (calls === 0) {
    const dryAtMs = fromMs - perWorker * everyMs;
    const askAgainAtMs = Math.max(nowMs + LEAST_WAIT_MS, isFull ? fromMs - aheadMs : dryAtMs);
    return {
      state: { ...state, promisedUntilMs: promised, runs: after },
      lease: { kind: 'later', askAgainAtMs },
    };
  }
  return {
    state: { ...state, promisedUntilMs: fromMs + calls * everyMs, runs: after },
    lease: { kind: 'granted', calls, fromMs, everyMs },
  };
}

/** What a worker leaves when it ends: its last figures, and the calls that it did not make. */
export function leaveLimit(
  stored: RateState | null,
  request: Omit<LeaseRequest, 'wanted'>,
  nowMs: number,
): RateState {
  const { state } = takeLease(stored, { ...request, wanted: 0 }, nowMs);
  const share = state.runs[request.runId];
  if (share === undefined) return state;
  const { [request.workerId]: _left, ...workers } = share.workers;
  return { ...state, runs: { ...state.runs, [request.runId]: { ...share, workers, isWaiting: false } } };
}

/** The time of the line that one call takes; 0: no limit is known. */
function millisecondsPerCall(state: RateState, { declared, tokensPerCall }: LeaseRequest): number {
  const found = state.foundPerMinute ?? Number.POSITIVE_INFINITY;
  const allowed = (declared.requestsPerMinute ?? Number.POSITIVE_INFINITY) * USED_SHARE;
  const byRequests = 60_000 / Math.min(found, allowed);
  const tokens = declared.tokensPerMinute;
  const byTokens = tokens === undefined ? 0 : (60_000 * tokensPerCall) / (tokens * USED_SHARE);
  return Math.max(byRequests, byTokens);
}

/** The runs with this worker among them, and without workers that are gone. A run begins where those that wait stand. */
function arrive(
  runs: RateState['runs'],
  { runId, workerId, unused }: LeaseRequest,
  nowMs: number,
): Record<string, RunShare> {
  const present: Record<string, RunShare> = {};
  for (const [id, run] of Object.entries(runs)) {
    const workers = Object.fromEntries(
      Object.entries(run.workers).filter(([, seenMs]) => nowMs - seenMs < GONE_MS),
    );
    if (Object.keys(workers).length > 0 || id === runId) present[id] = { ...run, workers };
  }
  const start = leastGranted(present, runId) ?? 0;
  const own = present[runId];
  // Who did not wait has had all that it wanted: it saves nothing up for later.
  const granted = own === undefined || !own.isWaiting ? Math.max(own?.granted ?? 0, start) : own.granted;
  present[runId] = {
    granted: granted - unused,
    isWaiting: own?.isWaiting ?? false,
    workers: { ...own?.workers, [workerId]: nowMs },
  };
  return present;
}

function wait(
  runs: Readonly<Record<string, RunShare>>,
  runId: string,
  calls: number,
  isWaiting: boolean,
): Record<string, RunShare> {
  const own = runs[runId]!;
  return { ...runs, [runId]: { ...own, granted: own.granted + calls, isWaiting } };
}

/** How many calls more the run may take before one that waits. */
function fairCalls(runs: Readonly<Record<string, RunShare>>, runId: string, perWorker: number): number {
  const least = leastGranted(runs, runId);
  if (least === null) return Number.POSITIVE_INFINITY;
  return Math.floor(least + FAIR_LEASES * perWorker - runs[runId]!.granted);
}

/** The least that another run which waits was granted; null: none waits. */
function leastGranted(runs: Readonly<Record<string, RunShare>>, but: string): number | null {
  const waiting = Object.entries(runs).filter(([id, run]) => id !== but && run.isWaiting);
  return waiting.length === 0 ? null : Math.min(...waiting.map(([, run]) => run.granted));
}
