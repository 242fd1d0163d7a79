import { contentHash } from '#domain/hash.ts';
import type { ArmTarget } from '#domain/target.ts';

/** What providers limit: one account's use of one model. Accounts are told apart by their endpoint and credential. */
export function rateKey({ provider, endpoint, model, index, secretRef }: ArmTarget): string {
  const { origin } = new URL(endpoint);
  return `RATE#${contentHash([provider, origin, model ?? index ?? null, secretRef ?? null]).slice(0, 24)}`;
}

/** What is up or down as a whole. */
export function circuitKey({ endpoint }: ArmTarget): string {
  return `CIRCUIT#${contentHash(new URL(endpoint).origin).slice(0, 24)}`;
}

export function runBudgetKey(runId: string): string {
  return `BUDGET#${runId}`;
}

/** @param nowMs its day in UTC counts. */
export function dayBudgetKey(suite: string, nowMs: number): string {
  return `BUDGET#${suite}#${new Date(nowMs).toISOString().slice(0, 10)}`;
}
