/** Bits of a word that choose the slot; the rest decide between the slot and its alias. */
export const slotBits = 10;
export const slots = 1 << slotBits;
export const fractionBits = 32 - slotBits;

/** A distribution over at most 1,024 outcomes, made ready to be drawn from with one word (Walker 1977; Vose 1991). */
export interface AliasTable {
  /** By slot: how much of it is its own outcome, in units of 2^-22, above the 10 bits of the outcome that has the rest. */
  readonly packed: Int32Array;
  /** By slot: what the whole units leave, from 0 to 1 of one unit; it decides where a word ties with the units. */
  readonly remainder: Float64Array;
}

/** @param probabilities of outcomes 0, 1, …, at most 1,024; they add up to 1 */
export function aliasTable(probabilities: ArrayLike<number>): AliasTable {
  const own = new Float64Array(slots);
  for (let outcome = 0; outcome < probabilities.length; outcome += 1) {
    own[outcome] = probabilities[outcome]! * slots;
  }
  const packed = new Int32Array(slots);
  const remainder = new Float64Array(slots);
  const close = (slot: number, share: number, alias: number) => {
    const units = share * 2 ** fractionBits;
    const whole = Math.min(Math.floor(units), 2 ** fractionBits - 1);
    packed[slot] = (whole << slotBits) | alias;
    remainder[slot] = Math.min(units - whole, 1);
  };
  const below: number[] = [];
  const above: number[] = [];
  for (let slot = 0; slot < slots; slot += 1) (own[slot]! < 1 ? below : above).push(slot);
  while (below.length > 0 && above.length > 0) {
    const slot = below.pop()!;
    const alias = above.pop()!;
    close(slot, own[slot]!, alias);
    own[alias]! -= 1 - own[slot]!;
    (own[alias]! < 1 ? below : above).push(alias);
  }
  for (const slot of [...below, ...above]) close(slot, 1, slot);
  return { packed, remainder };
}
