/** Why a run is paused, or was until now. */
export interface Pause {
  /** When its target may be asked again, milliseconds since 1970. */
  readonly untilMs: number;
  readonly reason: string;
}

/** So long after a pause it may still be open whether the target is back: the sweep comes once a minute, and a call takes its time. */
const UNCERTAIN_MS = 300_000;

export interface StandingPause extends Pause {
  /** Its time is up: the target is asked again, or will be as soon as the sweep comes by. */
  readonly isOver: boolean;
}

/** The pause that a run is in, or has come out of without knowing yet whether its target is back; null: none. */
export function standingPause(pause: Pause | null, nowMs: number): StandingPause | null {
  if (pause === null || nowMs >= pause.untilMs + UNCERTAIN_MS) return null;
  return { ...pause, isOver: nowMs >= pause.untilMs };
}
