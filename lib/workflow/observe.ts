import { countImages } from '#domain/count-images.ts';
import { type Price, requestCostMicroUsd } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** What is known of a row's request beside the answer. */
export interface AskedRow {
  readonly rowId: string;
  /** Images that were sent with it. */
  readonly images: number;
}

export function askedRow({ id, input }: Pick<Row, 'id' | 'input'>): AskedRow {
  return { rowId: id, images: countImages(input) };
}

/** What came of one call, as it is kept. */
export function observationOf(
  { rowId, images }: AskedRow,
  outcome: Outcome,
  answeredAtMs: number,
  price: Price | undefined,
  batch = false,
): Observation {
  if (outcome.ok) {
    const { answer } = outcome;
    const costMicroUsd = requestCostMicroUsd(price, { ...answer, images, batch });
    return { ...answer, rowId, error: null, costMicroUsd, answeredAtMs };
  }
  const { error, latencyMs, tries } = outcome;
  const none = { output: null, inputTokens: null, outputTokens: null, costMicroUsd: tries === 0 ? 0 : null };
  return { rowId, ...none, error, latencyMs, tries, answeredAtMs };
}
