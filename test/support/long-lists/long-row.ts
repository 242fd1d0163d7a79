import type { Json } from '#domain/json.ts';
import type { Observation, ObservationErrorCode } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';

const domains = ['shop', 'film', 'bank', 'law'] as const;
const endings = ['delivered', 'refunded', 'lost', 'late', 'paid', 'closed', 'open'] as const;

/** The row at a place of a long dataset: a short text of its own, and slices of two dimensions. */
export function longRow(place: number): Row {
  return {
    id: `row-${place}`,
    input: `Case ${place}: the customer wrote twice about the parcel. How does the case end? Answer in a sentence.`,
    reference: `Case ${place} is ${endingOf(place)}.`,
    slices: { domain: domains[place % domains.length]!, length: place % 3 === 0 ? 'long' : 'short' },
  };
}

/** What of a hundred rows the candidate loses, gains, and answers with an error. */
export const ofHundred = { lost: 10, gained: 4, errors: 1 } as const;

const isLost = (place: number) => place % 10 === 3;
const isGained = (place: number) => place % 25 === 7;
const isError = (place: number) => place % 100 === 41;

/** What an arm answers to it. */
export function longAnswer(arm: 'candidate' | 'baseline', place: number): Json {
  const isWrong = arm === 'candidate' ? isLost(place) : isGained(place);
  return { text: isWrong ? `Case ${place} is undecided.` : `Case ${place} is ${endingOf(place)}.` };
}

/** The same as it is stored. */
export function longObservation(
  arm: 'candidate' | 'baseline',
  place: number,
  answeredAtMs: number,
): Observation {
  const error =
    arm === 'candidate' && isError(place)
      ? { code: 'timeout' as ObservationErrorCode, message: 'Expected an answer within 2000 ms, got none.' }
      : null;
  return {
    rowId: `row-${place}`,
    output: error === null ? longAnswer(arm, place) : null,
    error,
    latencyMs: 120 + ((place * 7) % 400),
    inputTokens: error === null ? 31 : null,
    outputTokens: error === null ? 8 : null,
    costMicroUsd: error === null ? 10 : null,
    tries: 1,
    answeredAtMs,
  };
}

function endingOf(place: number): string {
  return endings[place % endings.length]!;
}
