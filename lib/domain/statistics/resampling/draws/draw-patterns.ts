import { outcomeOfRemainder, type SlotTable } from '#domain/statistics/resampling/draws/slot-table.ts';
import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/**
 * Fills an array with outcomes of a distribution, half a word each, and notes where its last outcome came up.
 *
 * @param outcomes an even number of places
 * @param places as many; those of the last outcome go to the front
 * @returns how many places were noted
 */
export function drawPatterns(
  random: Xoshiro128,
  table: SlotTable,
  outcomes: Uint16Array,
  places: Int32Array,
): number {
  const { outcome, undecided } = table;
  const last = undecided - 1;
  const { state } = random;
  let unsettled = 0;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = 0; i < outcomes.length; i += 2) {
    const scrambled = Math.imul(b, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    const first = outcome[word >>> 16]!;
    const second = outcome[word & 0xffff]!;
    outcomes[i] = first;
    outcomes[i + 1] = second;
    if (first >= last) {
      places[unsettled] = i;
      unsettled += 1;
    }
    if (second >= last) {
      places[unsettled] = i + 1;
      unsettled += 1;
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
  return settle(random, table, outcomes, places, unsettled);
}

/** Decides what the slots left open. */
function settle(
  random: Xoshiro128,
  table: SlotTable,
  outcomes: Uint16Array,
  places: Int32Array,
  unsettled: number,
): number {
  let found = 0;
  for (let i = 0; i < unsettled; i += 1) {
    const place = places[i]!;
    if (outcomes[place] === table.undecided) outcomes[place] = outcomeOfRemainder(table, random.uniform());
    if (outcomes[place] !== table.undecided - 1) continue;
    places[found] = place;
    found += 1;
  }
  return found;
}
