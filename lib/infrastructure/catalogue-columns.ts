/** Columns of the Parquet files, in Glue's types. Names are those that the writers of the files use. */

export const scoreColumns = {
  row_id: 'string',
  arm: 'string',
  metric: 'string',
  score: 'double',
  reason: 'string',
  observation_key: 'string',
  block: 'int',
  slices: 'string',
  cluster: 'string',
} as const;

export const observationColumns = {
  row_id: 'string',
  output: 'string',
  error_code: 'string',
  error_message: 'string',
  latency_ms: 'double',
  input_tokens: 'int',
  output_tokens: 'int',
  cost_micro_usd: 'int',
  tries: 'int',
  answered_at_ms: 'bigint',
  first_token_ms: 'double',
  cached_input_tokens: 'int',
  cache_write_tokens: 'int',
  tokens_estimated: 'boolean',
  cold: 'boolean',
  warm_up: 'boolean',
  scheduled_lag_ms: 'double',
  window_ms: 'double',
  batched: 'boolean',
} as const;
