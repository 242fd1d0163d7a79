import { describe, expect, it } from 'vitest';
import { countImages } from '#domain/count-images.ts';
import type { Json } from '#domain/json.ts';
import { type AskedRow, askedRow, observationOf } from '#workflow/observe.ts';

const image = { type: 'image', mediaType: 'image/png', data: 'AA==' };
const asks = (...parts: Json[]): Json => ({ messages: [{ role: 'user', content: parts }] });

describe('countImages', () => {
  it.each<[Json, number]>([
    ['image', 0],
    [null, 0],
    [{ messages: 'image' }, 0],
    [{ messages: [{ role: 'user', content: 'image' }, image] }, 0],
    [asks({ type: 'text', text: 'Which?' }, image, image), 2],
    [
      { messages: [...(asks(image) as { messages: Json[] }).messages, { role: 'user', content: [image] }] },
      2,
    ],
  ])('of %j is %d', (input, images) => {
    expect(countImages(input)).toBe(images);
  });
});

describe('the cost of a call with images', () => {
  const price = { served: '*', perImageUsd: 0.002, perMillionInputTokensUsd: 1 };
  const outcome = {
    ok: true,
    answer: { output: { text: 'a' }, latencyMs: 1, tries: 1, inputTokens: 10, outputTokens: 1 },
  } as const;
  const costOf = (asked: AskedRow) => observationOf(asked, outcome, 0, price).costMicroUsd;

  it('has each image at its price, and a call without one at none', () => {
    expect(costOf(askedRow({ id: 'a', input: asks(image, image) }))).toBe(4_010);
    expect(costOf(askedRow({ id: 'a', input: 'text' }))).toBe(10);
  });
});
