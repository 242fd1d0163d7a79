import { exactProducts, type Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/** Fills an array with whole numbers from 0 to n − 1, each equally likely. @param n 1 to 2^31 */
export function drawIndices(random: Xoshiro128, n: number, indices: Int32Array): void {
  if (n <= exactProducts) drawByProduct(random, n, indices);
  else for (let i = 0; i < indices.length; i += 1) indices[i] = random.below(n);
}

/** As the generator's `below`, with its words in local variables. */
function drawByProduct(random: Xoshiro128, n: number, indices: Int32Array): void {
  const tooLow = 2 ** 32 % n;
  const { state } = random;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = 0; i < indices.length; ) {
    const scrambled = Math.imul(b, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    if (Math.imul(word, n) >>> 0 < tooLow) continue;
    indices[i] = Math.floor(word * n * 2 ** -32);
    i += 1;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
