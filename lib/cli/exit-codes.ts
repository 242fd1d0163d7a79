/** What the command tells the shell. */
export const exitCodes = {
  ok: 0,
  /** A verdict that was waited for is `fail`, or not the one that was expected. */
  fail: 1,
  /** A verdict that was waited for is `inconclusive`, `incomplete` or `waived`: nobody should take it for a pass. */
  undecided: 2,
  /** The command could not do what it was asked. */
  error: 3,
  /** Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const;
