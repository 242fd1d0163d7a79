import { type Arm, priceOf } from '#domain/manifest.ts';
import { requestCostMicroUsd } from '#domain/money.ts';

/** As for live calls whose answer tells no tokens. */
const CHARACTERS_PER_TOKEN = 4;

/**
 * What a job will cost, about, in millionths of a US dollar: a quarter of the characters sent, and as many tokens back. Good
 * enough to tell how many jobs a budget bears at once; what was really spent is counted when they are read.
 */
export function batchEstimateMicroUsd(
  arm: Arm,
  sent: { readonly rows: number; readonly characters: number },
): number {
  if (sent.rows === 0) return 0;
  const tokens = sent.characters / sent.rows / CHARACTERS_PER_TOKEN;
  return (
    sent.rows *
    (requestCostMicroUsd(priceOf(arm), { inputTokens: tokens, outputTokens: tokens, batch: true }) ?? 0)
  );
}
