import type { RateState } from '#domain/limits/rate-state.ts';

/** How long the provider is watched before what was found is lowered, and before it is raised. */
const LOWERED_AFTER_MS = 5_000;
const RAISED_AFTER_MS = 6_000;
/** The first burst need not last long to show that it was too much. */
const FIRST_AFTER_MS = 1_000;
/** So few calls show no share. */
const LEAST_CALLS = 40;
const LEAST_PER_MINUTE = 6;
/** Whoever is turned away first tells of its own calls alone; others ask too, and too high is corrected sooner than too low. */
const FIRST_GUESS = 2;
/** Additive increase near the rate that was last too much; well below it, and long after it, this much. */
const INCREASE = 0.02;
const MOST_INCREASE = 0.16;
const NEAR = 0.9;
const LONG_CALM = 4;
/** Multiplicative decrease: to what was really taken while calls were turned away, and at least this much. */
const DECREASE = 0.97;
/** A share that is nearly what it was before the rate was lowered has nothing to do with the rate; and so little is noise. */
const SAME_SHARE = 0.75;
const NOISE_SHARE = 0.02;
/** Weight of the newest share in the running mean of what is turned away at any pace. */
const NEWEST = 0.3;
/** What is taken is counted in steps of time; the best of the last few complete ones shows what the provider bears. */
const STEP_MS = 10_000;
const STEPS = 3;
/** A limit that was not used shows nothing about what lies above it. */
const USED = 0.5;

/** What a worker met since it last asked. */
export interface Met {
  /** Of the lease that the calls were made under: what came of an older rate says nothing of this one. */
  readonly epoch: number;
  readonly taken: number;
  readonly throttled: number;
  /** The longest time that the provider asked to be left alone for; 0: none. */
  readonly retryAfterMs: number;
  /** Requests a minute, where the provider's headers tell its limit. */
  readonly toldPerMinute: number | null;
}

/**
 * Learns a provider's limit: additive increase while it takes everything, multiplicative decrease once it turns calls away
 * (Chiu and Jain 1989), to what it took meanwhile. What headers tell is where it begins.
 */
export function learnRate(state: RateState, met: Met, nowMs: number): RateState {
  const isOfNow = met.epoch === state.epoch && met.taken + met.throttled > 0;
  const window = {
    ...state.window,
    // The line is long: a rate shows only once the first of its calls have been made.
    sinceMs: state.window.sinceMs ?? (isOfNow ? nowMs : null),
    taken: state.window.taken + (isOfNow ? met.taken : 0),
    throttled: state.window.throttled + (isOfNow ? met.throttled : 0),
  };
  const pausedUntilMs = Math.max(state.pausedUntilMs, met.retryAfterMs > 0 ? nowMs + met.retryAfterMs : 0);
  const foundPerMinute = state.foundPerMinute ?? met.toldPerMinute;
  const steps = countStep(state.steps, met.taken, nowMs);
  const told = { ...state, window, pausedUntilMs, foundPerMinute, steps };
  const corrected = window.sinceMs === null ? null : correct(told, nowMs - window.sinceMs, nowMs);
  return corrected === null
    ? told
    : {
        ...told,
        ...corrected,
        epoch: state.epoch + 1,
        window: { ...corrected.window, sinceMs: null, taken: 0, throttled: 0 },
      };
}

type Correction = Pick<
  RateState,
  'foundPerMinute' | 'tooMuchPerMinute' | 'loweredAtShare' | 'unrelatedShare'
> & {
  readonly window: { readonly calm: number };
};

/** @returns null where it is too early to tell. */
function correct(state: RateState, elapsedMs: number, nowMs: number): Correction | null {
  const { foundPerMinute: found, tooMuchPerMinute, loweredAtShare, window } = state;
  const { taken, throttled, calm } = window;
  const takenPerMinute = (taken / elapsedMs) * 60_000;
  if (found === null) {
    if (throttled === 0 || elapsedMs < FIRST_AFTER_MS) return null;
    const guess = Math.max(LEAST_PER_MINUTE, takenPerMinute * FIRST_GUESS);
    return { ...state, foundPerMinute: guess, window: { calm: 0 } };
  }
  const share = throttled / (taken + throttled);
  const isShown = elapsedMs >= LOWERED_AFTER_MS && taken + throttled >= LEAST_CALLS;
  if (throttled > 0 && !isShown) return null;
  // Fewer calls, and the same share of them turned away: the pace is not what it is about.
  const isUnrelated = loweredAtShare !== null && share >= loweredAtShare * SAME_SHARE;
  const known = isUnrelated ? Math.max(share, state.unrelatedShare) : state.unrelatedShare;
  if (share > beyondChance(known, taken + throttled)) {
    const best = bestStepPerMinute(state.steps, nowMs);
    const bears = best === null ? found * (1 - share) : best / (1 - known);
    return {
      foundPerMinute: Math.max(LEAST_PER_MINUTE, Math.min(found * DECREASE, bears)),
      tooMuchPerMinute: found,
      loweredAtShare: share,
      unrelatedShare: known,
      window: { calm: 0 },
    };
  }
  if (elapsedMs < RAISED_AFTER_MS || (takenPerMinute < found * USED && !isUnrelated)) return null;
  const isFar = tooMuchPerMinute !== null && found * (1 + MOST_INCREASE) < tooMuchPerMinute * NEAR;
  return {
    foundPerMinute: isUnrelated
      ? Math.max(found, tooMuchPerMinute ?? found)
      : found * (1 + (isFar || calm >= LONG_CALM ? MOST_INCREASE : INCREASE)),
    tooMuchPerMinute,
    loweredAtShare: null,
    unrelatedShare: isUnrelated ? known : known + NEWEST * (share - known),
    window: { calm: calm + 1 },
  };
}

/** The share of so many calls that chance alone hardly exceeds, two standard errors above the known one. */
function beyondChance(known: number, calls: number): number {
  const p = Math.max(known, NOISE_SHARE);
  return p + 2 * Math.sqrt((p * (1 - p)) / calls);
}

function countStep(steps: RateState['steps'], taken: number, nowMs: number): RateState['steps'] {
  const step = Math.floor(nowMs / STEP_MS);
  const before = steps.filter(([at]) => at >= step - STEPS && at !== step);
  const now = steps.find(([at]) => at === step)?.[1] ?? 0;
  return [...before, [step, now + taken]];
}

/** @returns null where no step is complete. */
function bestStepPerMinute(steps: RateState['steps'], nowMs: number): number | null {
  const step = Math.floor(nowMs / STEP_MS);
  const complete = steps.filter(([at]) => at < step).map(([, taken]) => taken);
  return complete.length === 0 ? null : (Math.max(...complete) * 60_000) / STEP_MS;
}
