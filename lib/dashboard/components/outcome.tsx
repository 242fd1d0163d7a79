import type { RuleDecision } from '#domain/gate/gate-decision.ts';
import type { RunOutcome, RunState } from '#domain/run.ts';
import { outcomeTone } from '#report/outcome-tone.ts';

export type Shown = RunOutcome | RuleDecision | Exclude<RunState, 'ended'>;

/** A shape for each, so that no answer is told by its colour alone. */
const shapes: Readonly<Record<Shown, string>> = {
  pass: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM4.6 8.2 7 10.6l4.5-5',
  fail: 'M2 2h12v12H2zM5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  inconclusive: 'M8 1l7 7-7 7-7-7zM6.3 6.6c0-2.2 3.4-2.2 3.4 0 0 1.200-1.700 1.200-1.700 2.400M8 10.900v.200',
  incomplete: 'M8 1.500 15 14H1zM8 6v4M8 11.800v.200',
  waived: 'M3 15V1.500h9.500L10 5l2.500 3.500H3',
  'not-applicable': 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5 8h6',
  running: 'M8 1a7 7 0 1 0 7 7M8 4v4l3 2',
  paused: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM6.200 5.200v5.600M9.800 5.200v5.600',
  cancelling: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5.500 5.500h5v5h-5z',
};

function isUnderWay(shown: Shown): shown is Exclude<RunState, 'ended'> {
  return shown === 'running' || shown === 'paused' || shown === 'cancelling';
}

export function toneOf(shown: Shown): string {
  return isUnderWay(shown) ? 'quiet' : outcomeTone(shown);
}

/** An outcome's shape alone; whoever shows it says the word. */
export function OutcomeShape({ of }: { readonly of: Shown }) {
  return (
    <svg
      viewBox="0 0 16 16"
      class={toneOf(of)}
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[of]} />
    </svg>
  );
}

/** An outcome in shape and word. */
export function Outcome({ of, more = '' }: { readonly of: Shown; readonly more?: string }) {
  return (
    <span class={`outcome ${toneOf(of)}`}>
      <OutcomeShape of={of} />
      {of.replace('-', ' ')}
      {more}
    </span>
  );
}
