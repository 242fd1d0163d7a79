/**
 * Adds up what the rows of one slice give to one set of sums: per arm over the rows that it is scored for, and per pair
 * over the rows that both are scored for.
 */
export class PartSums {
  readonly #size: number;
  readonly #baseline: number;
  readonly #others: readonly number[];
  /** Per arm: rows, then the parts. */
  readonly #arms: Float64Array[];
  /** Per pair: rows, then the arm's parts, then the baseline's. */
  readonly #pairs: Float64Array[];

  /** @param others indices of the arms that are compared with the baseline arm; @param baseline −1: none */
  constructor(size: number, arms: number, others: readonly number[], baseline: number) {
    this.#size = size;
    this.#others = others;
    this.#baseline = baseline;
    this.#arms = Array.from({ length: arms }, () => new Float64Array(1 + size));
    this.#pairs = others.map(() => new Float64Array(1 + 2 * size));
  }

  /** @param parts by arm; null: not scored */
  add(parts: readonly (ArrayLike<number> | null)[]): void {
    for (let arm = 0; arm < this.#arms.length; arm += 1) {
      const own = parts[arm] ?? null;
      if (own !== null) this.#addRow(this.#arms[arm]!, own, null);
    }
    const base = this.#baseline < 0 ? null : (parts[this.#baseline] ?? null);
    if (base === null) return;
    for (let pair = 0; pair < this.#others.length; pair += 1) {
      const own = parts[this.#others[pair]!] ?? null;
      if (own !== null) this.#addRow(this.#pairs[pair]!, own, base);
    }
  }

  #addRow(sums: Float64Array, first: ArrayLike<number>, second: ArrayLike<number> | null): void {
    sums[0]! += 1;
    for (let part = 0; part < this.#size; part += 1) {
      sums[1 + part]! += first[part]!;
      if (second !== null) sums[1 + this.#size + part]! += second[part]!;
    }
  }

  /** For a tally; a pair is left empty where its rows are all that either arm is scored for. */
  finish(): { arms: number[][]; pairs: number[][] } {
    const rows = this.#arms.map((sums) => sums[0]!);
    return {
      arms: this.#arms.map((sums) => [...sums]),
      pairs: this.#pairs.map((sums, pair) => {
        const isAll = sums[0] === rows[this.#others[pair]!] && sums[0] === rows[this.#baseline];
        return isAll ? [] : [...sums];
      }),
    };
  }
}
