import { type Arm, priceOf } from '#domain/manifest.ts';
import { requestCostMicroUsd } from '#domain/money.ts';
import { tokensOf } from '#domain/tokens-of.ts';

/**
 * What a job will cost, about, in millionths of a US dollar: a quarter of the characters sent, and as many tokens back. Good
 * enough to tell how many jobs a budget bears at once; what was really spent is counted when they are read.
 */
export function batchEstimateMicroUsd(
  arm: Arm,
  sent: { readonly rows: number; readonly characters: number },
): number {
  if (sent.rows === 0) return 0;
  const tokens = tokensOf(sent.characters / sent.rows);
  return (
    sent.rows *
    (requestCostMicroUsd(priceOf(arm), { inputTokens: tokens, outputTokens: tokens, batch: true }) ?? 0)
  );
}
