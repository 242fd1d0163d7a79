/** Half a random word chooses a slot. */
const slots = 2 ** 16;

/** A distribution over outcomes 0, 1, …, made ready to be drawn from with half a word (Marsaglia 1963, Comm. ACM 6(1)). */
export interface SlotTable {
  /** By slot: its outcome; as many slots each as its probability fills. The rest are `undecided`. */
  readonly outcome: Uint16Array;
  readonly undecided: number;
  /** P(outcome ≤ k) where the slot does not decide: what whole slots leave of each probability. */
  readonly remainderCdf: Float64Array;
}

/** @param probabilities fewer than 65,535, which add up to 1 */
export function slotTable(probabilities: Float64Array): SlotTable {
  const undecided = probabilities.length;
  const outcome = new Uint16Array(slots).fill(undecided);
  const remainderCdf = new Float64Array(probabilities.length);
  let filled = 0;
  let remainder = 0;
  probabilities.forEach((probability, k) => {
    const share = probability * slots;
    const whole = Math.min(Math.floor(share), slots - filled);
    outcome.fill(k, filled, filled + whole);
    filled += whole;
    remainder += share - whole;
    remainderCdf[k] = remainder;
  });
  return { outcome, undecided, remainderCdf: remainderCdf.map((value) => value / remainder) };
}

/** The outcome of a slot that does not decide. @param uniform above 0, below 1 */
export function outcomeOfRemainder({ remainderCdf }: SlotTable, uniform: number): number {
  let low = 0;
  let high = remainderCdf.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uniform <= remainderCdf[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
