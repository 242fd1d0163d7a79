import type { Json } from '#domain/json.ts';
import type { Case } from '#domain/metric.ts';
import type { Observation } from '#domain/observation.ts';

const answered: Observation = {
  rowId: 'row',
  output: null,
  error: null,
  latencyMs: 12,
  inputTokens: 3,
  outputTokens: 2,
  costMicroUsd: 5,
  tries: 1,
  answeredAtMs: 0,
};

export function observed(output: Json, rest: Partial<Observation> = {}): Observation {
  return { ...answered, output, ...rest };
}

export const failed: Observation = observed(null, {
  error: { code: 'timeout', message: 'Expected an answer within 1000 ms, got none.' },
});

/** A row with this reference (undefined: none) and an answer to it. */
export function metricCase(reference: Json | undefined, output: Json, rest: Partial<Observation> = {}): Case {
  const row = { id: 'row', input: 'question', ...(reference === undefined ? {} : { reference }) };
  return { row, observation: observed(output, rest) };
}
