import {
  type AliasTable,
  fractionBits,
  slotBits,
  slots,
} from '#domain/statistics/resampling/draws/alias-table.ts';
import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

const aliasMask = slots - 1;
const fractionMask = 2 ** fractionBits - 1;

/**
 * Fills an array with outcomes of a distribution, one word each, and notes where one outcome came up.
 *
 * @param noted the outcome to note; its places go to the front of `places`, which is as long as `outcomes`
 * @returns how many places were noted
 */
export function drawPatterns(
  random: Xoshiro128,
  table: AliasTable,
  outcomes: Uint16Array,
  noted: number,
  places: Int32Array,
): number {
  const { packed } = table;
  const { state } = random;
  let unsettled = 0;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = 0; i < outcomes.length; i += 1) {
    const scrambled = Math.imul(b, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    const slot = word >>> fractionBits;
    const entry = packed[slot]!;
    const alias = entry & aliasMask;
    const past = (word & fractionMask) - (entry >>> slotBits);
    // Without a branch, which would be mispredicted half the time: the slot itself where `past` is negative, else its alias.
    const outcome = alias ^ ((alias ^ slot) & (past >> 31));
    outcomes[i] = outcome;
    if (past === 0 || outcome === noted) {
      places[unsettled] = i;
      // A tie, once in four million: known by its slot, with a bit that no outcome has.
      if (past === 0) outcomes[i] = tie | slot;
      unsettled += 1;
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
  return settle(random, table, outcomes, noted, places, unsettled);
}

const tie = slots;

/** Decides the ties by a further number, at a finer grain. */
function settle(
  random: Xoshiro128,
  { packed, remainder }: AliasTable,
  outcomes: Uint16Array,
  noted: number,
  places: Int32Array,
  unsettled: number,
): number {
  let found = 0;
  for (let i = 0; i < unsettled; i += 1) {
    const place = places[i]!;
    if (outcomes[place]! >= tie) {
      const slot = outcomes[place]! - tie;
      outcomes[place] = random.uniform() < remainder[slot]! ? slot : packed[slot]! & aliasMask;
    }
    if (outcomes[place] !== noted) continue;
    places[found] = place;
    found += 1;
  }
  return found;
}
