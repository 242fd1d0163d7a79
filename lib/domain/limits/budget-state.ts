/** What one worker may spend, in micro-USD, and when that ends unless it says otherwise. */
export interface BudgetLease {
  readonly amountMicroUsd: number;
  /** Of it, as last told. */
  readonly spentMicroUsd: number;
  readonly expiresAtMs: number;
}

/** Money that may be spent, and who holds what of it: small, and replaced as a whole. */
export interface BudgetState {
  /** Spent by workers that have ended. */
  readonly settledMicroUsd: number;
  readonly leases: Readonly<Record<string, BudgetLease>>;
}

export interface MoneyRequest {
  readonly workerId: string;
  /** What the worker has spent of its lease so far. */
  readonly spentMicroUsd: number;
  /** What its calls cost of late; 0: not known yet. */
  readonly perCallMicroUsd: number;
  readonly capMicroUsd: number;
}

/** `spent`: nothing is left. `wait`: others hold what is left, and may give it back. */
export type MoneyGrant =
  | { readonly kind: 'granted'; readonly amountMicroUsd: number }
  | { readonly kind: 'spent' | 'wait' };

/** A worker that has not been heard of for so long has ended; what it had told it spent is settled. */
const LEASE_MS = 240_000;
/** A lease is this share of what is left, so that leases grow small as the cap comes near. */
const SHARE = 1 / 32;
const LEAST_CALLS = 8;

/**
 * Gives a worker more to spend. What all hold together never exceeds the cap, so the cap is exceeded by no more than the calls
 * in flight when a lease runs out.
 *
 * @returns the state to store, and the grant: the lease's whole amount from now on.
 */
export function takeMoney(
  stored: BudgetState | null,
  request: MoneyRequest,
  nowMs: number,
): { readonly state: BudgetState; readonly grant: MoneyGrant } {
  const { workerId, spentMicroUsd, perCallMicroUsd, capMicroUsd } = request;
  const state = settleGone(stored ?? { settledMicroUsd: 0, leases: {} }, workerId, nowMs);
  const others = Object.entries(state.leases).filter(([id]) => id !== workerId);
  const held = others.reduce(
    (sum, [, lease]) => sum + Math.max(lease.amountMicroUsd, lease.spentMicroUsd),
    0,
  );
  const left = capMicroUsd - state.settledMicroUsd - held - spentMicroUsd;
  const more = Math.min(left, Math.max(1, Math.ceil(left * SHARE), Math.ceil(perCallMicroUsd * LEAST_CALLS)));
  if (left <= 0) {
    const really = others.reduce((sum, [, lease]) => sum + lease.spentMicroUsd, 0);
    const isSpent = state.settledMicroUsd + really + spentMicroUsd >= capMicroUsd;
    return {
      state: hold(state, workerId, spentMicroUsd, spentMicroUsd, nowMs),
      grant: { kind: isSpent ? 'spent' : 'wait' },
    };
  }
  const amountMicroUsd = spentMicroUsd + more;
  return {
    state: hold(state, workerId, amountMicroUsd, spentMicroUsd, nowMs),
    grant: { kind: 'granted', amountMicroUsd },
  };
}

/** A worker ends: what it spent is settled, and the rest is free again. */
export function settleMoney(
  stored: BudgetState | null,
  workerId: string,
  spentMicroUsd: number,
): BudgetState {
  const { settledMicroUsd, leases } = stored ?? { settledMicroUsd: 0, leases: {} };
  const { [workerId]: _own, ...others } = leases;
  return { settledMicroUsd: settledMicroUsd + spentMicroUsd, leases: others };
}

/** What has been spent as far as is known. */
export function spentOf(state: BudgetState | null): number {
  if (state === null) return 0;
  return Object.values(state.leases).reduce((sum, lease) => sum + lease.spentMicroUsd, state.settledMicroUsd);
}

function hold(
  state: BudgetState,
  workerId: string,
  amountMicroUsd: number,
  spentMicroUsd: number,
  nowMs: number,
): BudgetState {
  const own = { amountMicroUsd, spentMicroUsd, expiresAtMs: nowMs + LEASE_MS };
  return { ...state, leases: { ...state.leases, [workerId]: own } };
}

/** A worker that crashed has told nothing of its last calls: all that it held counts as spent, so that the cap holds. */
function settleGone(state: BudgetState, but: string, nowMs: number): BudgetState {
  const entries = Object.entries(state.leases);
  const gone = entries.filter(([id, lease]) => id !== but && lease.expiresAtMs <= nowMs);
  if (gone.length === 0) return state;
  const lost = gone.reduce((sum, [, lease]) => sum + Math.max(lease.amountMicroUsd, lease.spentMicroUsd), 0);
  return {
    settledMicroUsd: state.settledMicroUsd + lost,
    leases: Object.fromEntries(entries.filter((entry) => !gone.includes(entry))),
  };
}
