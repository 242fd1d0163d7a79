import type { Change } from '#domain/change.ts';
import { changeOrder } from '#domain/timeline/change-order.ts';
import type { HeldIn, JudgedChange, Timelines } from '#workflow/change-store.ts';

interface Window {
  readonly held: Map<string, Change>;
  isAwaited: boolean;
  judged: JudgedChange | null;
}

/** Timelines in memory, under the same contract test as those of the table. */
export class MemoryTimelines implements Timelines {
  readonly #windows = new Map<string, Window>();
  readonly #judged = new Map<string, Map<string, JudgedChange>>();

  async hold(held: HeldIn, change: Change): Promise<void> {
    this.#window(held).held.set(changeOrder(change), change);
  }

  async newestHeld(held: HeldIn): Promise<Change | null> {
    const { held: changes } = this.#window(held);
    let newest = '';
    for (const order of changes.keys()) newest = order > newest ? order : newest;
    return changes.get(newest) ?? null;
  }

  async isAwaited(held: HeldIn): Promise<boolean> {
    return this.#window(held).isAwaited;
  }

  async markAwaited(held: HeldIn): Promise<void> {
    this.#window(held).isAwaited = true;
  }

  async settle(held: HeldIn, { key, candidate }: JudgedChange): Promise<void> {
    this.#window(held).judged = { key, candidate };
  }

  async settled(held: HeldIn): Promise<JudgedChange | null> {
    return this.#window(held).judged;
  }

  async judge(timeline: string, change: Change): Promise<void> {
    const { key, candidate } = change;
    const judged = this.#judged.get(timeline) ?? new Map<string, JudgedChange>();
    this.#judged.set(timeline, judged.set(changeOrder(change), { key, candidate }));
  }

  async newer(timeline: string, than: Change, limit: number): Promise<readonly JudgedChange[]> {
    return this.#others(timeline, than, limit, (order) => order > changeOrder(than));
  }

  async older(timeline: string, than: Change, limit: number): Promise<readonly JudgedChange[]> {
    return this.#others(timeline, than, limit, (order) => order < changeOrder(than));
  }

  /** All that is held in a window, in order. */
  heldIn(held: HeldIn): readonly Change[] {
    return [...this.#window(held).held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
  }

  #others(timeline: string, { key }: Change, limit: number, isWanted: (order: string) => boolean) {
    return [...(this.#judged.get(timeline) ?? [])]
      .filter(([order, judged]) => isWanted(order) && judged.key !== key)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([, judged]) => judged)
      .slice(0, limit);
  }

  #window({ timeline, windowEnd }: HeldIn): Window {
    const name = `${timeline} ${windowEnd}`;
    const known = this.#windows.get(name) ?? { held: new Map(), isAwaited: false, judged: null };
    this.#windows.set(name, known);
    return known;
  }
}
