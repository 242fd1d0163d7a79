import { expect, test } from 'vitest';
import { splitMix64, Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectCounts } from '#support/chi-square-check.ts';

/** A generator in a given state. */
function at(...state: number[]): Xoshiro128 {
  const random = new Xoshiro128(0);
  random.state.set(state);
  return random;
}

test('gives what the published code gives', () => {
  // https://prng.di.unimi.it/xoshiro128starstar.c (version 1.1), compiled with gcc 12, from the state 1, 2, 3, 4.
  const random = at(1, 2, 3, 4);
  const words = Array.from({ length: 12 }, () => random.next());
  expect(words).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    337829053, 2142557243,
  ]);
  for (let i = 12; i < 999_999; i += 1) random.next();
  expect(random.next()).toBe(3457443141);
});

test('a seed becomes a state as the published code of splitmix64 makes it', () => {
  // https://prng.di.unimi.it/splitmix64.c, state 1234567.
  expect(splitMix64(1234567n)).toEqual([6457827717110365317n, 3203168211198807973n]);
  // Seed 42: splitmix64.c twice, low words first, then xoshiro128starstar.c.
  const random = new Xoshiro128(42);
  const words = Array.from({ length: 6 }, () => random.next());
  expect(words).toEqual([1776835114, 4165204688, 17111135, 2317295270, 2792088233, 2554630222]);
});

test('fills arrays with the same words, and goes on after them', () => {
  const [one, other] = [new Xoshiro128(7), new Xoshiro128(7)];
  const words = new Int32Array(1000);
  one.fill(words);
  expect([...words].map((word) => word >>> 0)).toEqual(Array.from({ length: 1000 }, () => other.next()));
  expect(one.next()).toBe(other.next());
});

test('takes every whole number from 0 to 2^53 − 1 as a seed, and nothing else', () => {
  expect(new Xoshiro128(0).next()).not.toBe(new Xoshiro128(2 ** 53 - 1).next());
  for (const seed of [-1, 0.5, 2 ** 53, Number.NaN])
    expect(() => new Xoshiro128(seed)).toThrow('Expected a seed');
});

test('each byte of a word, and each pair of them in a row, comes up equally often', () => {
  const random = new Xoshiro128(2025);
  const words = new Int32Array(400_000);
  random.fill(words);
  for (const shift of [0, 8, 16, 24]) {
    const bytes = new Array<number>(256).fill(0);
    const pairs = new Array<number>(4096).fill(0);
    words.forEach((word, i) => {
      bytes[(word >>> shift) & 255]! += 1;
      if (i % 2 === 0) pairs[(((word >>> shift) & 63) << 6) | ((words[i + 1]! >>> shift) & 63)]! += 1;
    });
    expectCounts(bytes, new Array(256).fill(words.length / 256));
    expectCounts(pairs, new Array(4096).fill(words.length / 2 / 4096));
  }
});

test('uniform numbers lie above 0 and below 1 and fill it evenly', () => {
  const random = new Xoshiro128(1);
  const values = Array.from({ length: 100_000 }, () => random.uniform());
  expect(values.every((value) => value > 0 && value < 1)).toBe(true);
  const seen = new Array<number>(100).fill(0);
  for (const value of values) seen[Math.floor(value * 100)]! += 1;
  expectCounts(seen, new Array(100).fill(1000));
  // Two words of zeros give the lowest.
  expect(at(1, 0, 1, 0).uniform()).toBe(2 ** -53);
});
