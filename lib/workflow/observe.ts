import { type Price, requestCostMicroUsd } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** What came of one call, as it is kept. */
export function observationOf(
  rowId: string,
  outcome: Outcome,
  answeredAtMs: number,
  price: Price | undefined,
  batch = false,
): Observation {
  if (outcome.ok) {
    const { answer } = outcome;
    const costMicroUsd = requestCostMicroUsd(price, batch ? { ...answer, batch } : answer);
    return { ...answer, rowId, error: null, costMicroUsd, answeredAtMs };
  }
  const { error, latencyMs, tries } = outcome;
  const none = { output: null, inputTokens: null, outputTokens: null, costMicroUsd: tries === 0 ? 0 : null };
  return { rowId, ...none, error, latencyMs, tries, answeredAtMs };
}
