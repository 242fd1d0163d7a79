/** The life of a run. */

export type RunState = 'running' | 'paused' | 'cancelling' | 'ended';

export type RunOutcome = 'pass' | 'fail' | 'inconclusive' | 'incomplete' | 'waived';

/** Best first: what the outcome of several runs together is, is the last that any of them has. */
export const outcomesInOrder = [
  'pass',
  'waived',
  'inconclusive',
  'incomplete',
  'fail',
] as const satisfies readonly RunOutcome[];

export interface RunPosition {
  readonly state: RunState;
  /** The wave under way, from 0. */
  readonly wave: number;
}

export type RunEvent =
  | { readonly type: 'wave-released'; readonly wave: number }
  | { readonly type: 'cancel-requested' }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'verdict-issued' };

/**
 * Where an event takes a run, or null where it changes nothing: every event may come twice, late or out of order.
 */
export function advanceRun(run: RunPosition, event: RunEvent): RunPosition | null {
  if (run.state === 'ended') return null;
  switch (event.type) {
    case 'wave-released':
      return run.state === 'running' && event.wave === run.wave + 1 ? { ...run, wave: event.wave } : null;
    case 'cancel-requested':
      return run.state === 'cancelling' ? null : { ...run, state: 'cancelling' };
    case 'paused':
      return run.state === 'running' ? { ...run, state: 'paused' } : null;
    case 'resumed':
      return run.state === 'paused' ? { ...run, state: 'running' } : null;
    case 'verdict-issued':
      return { ...run, state: 'ended' };
  }
}
