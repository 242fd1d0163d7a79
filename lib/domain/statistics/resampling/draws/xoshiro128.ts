/**
 * Uniform 32-bit words: xoshiro128** 1.1 (Blackman and Vigna 2021, ACM Trans. Math. Softw. 47(4), article 36), period
 * 2^128 − 1, every four words in a row equally often but for four zeros. The same seed gives the same words everywhere.
 */
export class Xoshiro128 {
  /** Four words, not all 0. A hot loop keeps them in local variables while it runs, and puts them back. */
  readonly state: Int32Array;

  /** @param seed a whole number from 0 to 2^53 − 1; SplitMix64 makes four words of it */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) {
      throw new RangeError(`Expected a seed that is a whole number from 0 to 2^53 − 1, got ${seed}.`);
    }
    const [first, second] = splitMix64(BigInt(seed));
    this.state = Int32Array.from([first, first >> 32n, second, second >> 32n], (word) =>
      Number(BigInt.asIntN(32, word)),
    );
  }

  /** The next word, from 0 to 2^32 − 1. */
  next(): number {
    const { state } = this;
    const scrambled = Math.imul(state[1]!, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = (state[3]! << 11) | (state[3]! >>> 21);
    return word;
  }

  /** The next number above 0 and below 1: the middle of one of 2^52 equal intervals. */
  uniform(): number {
    const high = this.next() >>> 6;
    return (high * 2 ** 26 + (this.next() >>> 6) + 0.5) * 2 ** -52;
  }

  /**
   * The next whole number from 0 to n − 1, each equally likely: the high half of word x n, but for the words that would favour
   * some (Lemire 2019, ACM TOMACS 29(1)); beyond what a product can hold, as many bits as n − 1 has until they are below n.
   *
   * @param n 1 to 2^32
   */
  below(n: number): number {
    if (n <= exactProducts) {
      const tooLow = 2 ** 32 % n;
      for (;;) {
        const word = this.next();
        if (Math.imul(word, n) >>> 0 >= tooLow) return Math.floor(word * n * 2 ** -32);
      }
    }
    const unused = Math.clz32(n - 1);
    for (;;) {
      const number = this.next() >>> unused;
      if (number < n) return number;
    }
  }

  /** Fills an array with the next words. */
  fill(words: Int32Array): void {
    const { state } = this;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (let i = 0; i < words.length; i += 1) {
      const scrambled = Math.imul(b, 5);
      words[i] = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }
}

/** Up to here a word times n is a whole number that a double holds. */
export const exactProducts = 2 ** 21;

const mask64 = 2n ** 64n - 1n;

/** Two words of Steele, Lea and Flood 2014 (OOPSLA), with the constants of Vigna's splitmix64.c. */
export function splitMix64(seed: bigint): readonly [bigint, bigint] {
  const word = (state: bigint) => {
    let mixed = state & mask64;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & mask64;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask64;
    return mixed ^ (mixed >> 31n);
  };
  const step = 0x9e3779b97f4a7c15n;
  return [word(seed + step), word(seed + 2n * step)];
}
