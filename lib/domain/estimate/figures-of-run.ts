import { type EarlierArm, type EarlierRun, tellsOfCalls } from '#domain/estimate/earlier-run.ts';
import { around, type Range } from '#domain/estimate/range.ts';
import type { RowFigures } from '#domain/estimate/row-figures.ts';
import { canonicalJson } from '#domain/json.ts';
import { type Arm, priceOf } from '#domain/manifest.ts';
import { type Price, requestCostMicroUsd } from '#domain/money.ts';
import { pricedName } from '#domain/resolve-arm.ts';

/** The same target over the same rows: its answers differ in length where it samples them. */
const SAME_TARGET = 1.1;
/** Another model, prompt or dataset version: a guess of half as much again, which no earlier run can vouch for. */
const OTHER_TARGET = 1.5;

/**
 * What a row takes, as an earlier run of the suite tells: of the same target where it was an arm of it, else of the same
 * served name, else of the arm in the same place.
 *
 * @returns null where no arm of it made calls.
 */
export function figuresOfRun(arm: Arm, earlier: EarlierRun, datasetVersion: string): RowFigures | null {
  const was = likestArm(arm, earlier.arms.filter(tellsOfCalls));
  if (was === undefined) return null;
  const isSame = was.identity === arm.identity && earlier.datasetVersion === datasetVersion;
  const spread = isSame ? SAME_TARGET : OTHER_TARGET;
  const tellsTokens = was.inputTokens + was.outputTokens > 0;
  const inputTokens = tellsTokens ? around(was.inputTokens / was.asked, spread) : null;
  const outputTokens = tellsTokens ? around(was.outputTokens / was.asked, spread) : null;
  return {
    calls: was.calls / was.asked,
    inputTokens,
    outputTokens,
    microUsd: costOfRow(arm, was, { inputTokens, outputTokens, spread }),
  };
}

function likestArm(arm: Arm, arms: readonly EarlierArm[]): EarlierArm | undefined {
  return (
    arms.find(({ identity }) => identity === arm.identity) ??
    arms.find(({ served }) => served === pricedName(arm.target)) ??
    arms.find(({ name }) => name === arm.name) ??
    arms[0]
  );
}

interface RowTokens {
  readonly inputTokens: Range | null;
  readonly outputTokens: Range | null;
  readonly spread: number;
}

/** What was really paid, where the price is still the same: it knows of cached tokens and images. */
function costOfRow(arm: Arm, was: EarlierArm, tokens: RowTokens): Range | null {
  const price = priceOf(arm);
  if (price === undefined) return null;
  const isBatch = arm.target.mode === 'batch';
  const answers = was.answers / was.asked;
  const cost = (end: keyof Range) => costAt(price, tokens, end, answers, isBatch);
  const [low, expected, high] = [cost('low'), cost('expected'), cost('high')];
  const isSamePrice = isBatch === was.isBatch && canonicalJson(arm.price) === canonicalJson(was.price);
  if (!isSamePrice)
    return low === null || expected === null || high === null ? null : { low, expected, high };
  if (was.unpricedCalls >= was.asked && was.microUsd === 0) return null;
  const paid = was.microUsd / was.asked;
  if (low === null || expected === null || high === null || expected === 0)
    return around(paid, tokens.spread);
  return { low: (low / expected) * paid, expected: paid, high: (high / expected) * paid };
}

function costAt(
  price: Price,
  { inputTokens, outputTokens }: RowTokens,
  end: keyof Range,
  answers: number,
  batch: boolean,
): number | null {
  const usage = {
    inputTokens: inputTokens === null ? null : inputTokens[end] / answers,
    outputTokens: outputTokens === null ? null : outputTokens[end] / answers,
    batch,
  };
  const each = requestCostMicroUsd(price, usage);
  return each === null ? null : each * answers;
}
