/** Metrics that the functions emit and the stack's alarms watch. */
export const operationalMetrics = {
  namespace: 'Assize',
  /** Every metric carries this one dimension; its value is the stack's name (`POWERTOOLS_SERVICE_NAME`). */
  dimension: 'service',
  /** Open runs whose deadline has passed, counted by each sweep. */
  runsPastDeadline: 'RunsPastDeadline',
} as const;
