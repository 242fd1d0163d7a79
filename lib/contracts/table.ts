/** The one table: its keys, indexes, and the leading keys that each kind of item lives under. */

export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970; DynamoDB removes the item some time later, so readers filter on it too. */
  expiresAt: 'expiresAt',
  indexes: {
    /** Runs of one suite, newest last. */
    bySuite: { name: 'by-suite', partitionKey: 'bySuitePk', sortKey: 'bySuiteSk' },
    /** Open runs by deadline (`OPEN`), ended runs by month (`ENDED#2026-11`). */
    byState: { name: 'by-state', partitionKey: 'byStatePk', sortKey: 'byStateSk' },
  },
} as const;

/** Leading parts of partition keys: what a function's role may be limited to. */
export const leadingKeys = {
  suite: 'SUITE#',
  dataset: 'DATASET#',
  change: 'CHANGE#',
  run: 'RUN#',
  baseline: 'BASELINE#',
  budget: 'BUDGET#',
  check: 'CHECK#',
  lease: 'LEASE#',
  waiver: 'WAIVER#',
  acted: 'ACTED#',
  webhook: 'WEBHOOK#',
} as const;
