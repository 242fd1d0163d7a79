import type { RunOutcome } from '#domain/run.ts';

/** Shape and colour of an outcome's point, in the order of the scales. */
export const outcomeSymbols: readonly {
  readonly outcome: RunOutcome;
  readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle' | 'star';
  readonly colour: string;
}[] = [
  { outcome: 'pass', symbol: 'circle', colour: 'var(--good)' },
  { outcome: 'fail', symbol: 'square', colour: 'var(--bad)' },
  { outcome: 'inconclusive', symbol: 'diamond', colour: 'var(--doubtful)' },
  { outcome: 'incomplete', symbol: 'triangle', colour: 'var(--doubtful)' },
  { outcome: 'waived', symbol: 'star', colour: 'var(--doubtful)' },
];

export const outcomeScales = {
  symbol: {
    domain: outcomeSymbols.map(({ outcome }) => outcome),
    range: outcomeSymbols.map(({ symbol }) => symbol),
  },
  color: {
    domain: outcomeSymbols.map(({ outcome }) => outcome),
    range: outcomeSymbols.map(({ colour }) => colour),
  },
};
