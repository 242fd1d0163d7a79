/** The few items of the largest size, in bounded memory: largest first, of equal ones those that came first. */
export class Largest<Item> {
  readonly #keep: number;
  readonly #kept: { readonly size: number; readonly item: Item }[] = [];

  /** @param keep how many, small: each item is compared with all of them */
  constructor(keep: number) {
    this.#keep = keep;
  }

  add(size: number, item: Item): void {
    const kept = this.#kept;
    if (kept.length === this.#keep && size <= kept[kept.length - 1]!.size) return;
    let at = kept.length;
    while (at > 0 && kept[at - 1]!.size < size) at -= 1;
    kept.splice(at, 0, { size, item });
    if (kept.length > this.#keep) kept.pop();
  }

  items(): Item[] {
    return this.#kept.map(({ item }) => item);
  }
}
