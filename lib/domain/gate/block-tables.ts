import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';
import type { JointEvidence } from '#domain/tallies/evidence.ts';

/** Cells of the whole table in one block: index, weighted rows. */
type BlockCells = readonly (readonly [number, number])[];

/** An arm's counts of reference x outcome over all blocks, from which single blocks can be left out. */
export class BlockTables {
  /** Unweighted rows. */
  readonly rows: number = 0;
  readonly #reference: number[] = [];
  readonly #outcome: number[] = [];
  readonly #total: number[] = [];
  readonly #labels: readonly string[];
  readonly #blocks: readonly BlockCells[];

  /**
   * @param width numbers of a cell of the evidence: arms + 2
   * @param arms indices of the arms that a row must be scored for, the first being the one whose outcome is counted
   */
  constructor(evidence: JointEvidence, width: number, arms: readonly [number, ...number[]]) {
    this.#labels = evidence.labels;
    const index = new Map<number, number>();
    const blocks: BlockCells[] = [];
    for (const { cells, weight } of evidence.blocks) {
      const found: [number, number][] = [];
      for (let at = 0; at < cells.length; at += width) {
        if (arms.some((arm) => cells[at + 1 + arm]! < 0)) continue;
        const rows = cells[at + width - 1]!;
        const cell = this.#cell(index, cells[at]!, cells[at + 1 + arms[0]]!);
        found.push([cell, weight * rows]);
        this.#total[cell]! += weight * rows;
        this.rows += rows;
      }
      if (found.length > 0) blocks.push(found);
    }
    this.#blocks = blocks;
  }

  /** Blocks with at least one row. */
  get blocks(): number {
    return this.#blocks.length;
  }

  table(): ContingencyTable {
    return this.#withCounts(this.#total);
  }

  /** The table without one block's rows. */
  without(block: number): ContingencyTable {
    const count = [...this.#total];
    for (const [cell, rows] of this.#blocks[block]!) count[cell] = Math.max(0, count[cell]! - rows);
    return this.#withCounts(count);
  }

  #withCounts(count: readonly number[]): ContingencyTable {
    return { labels: this.#labels, reference: this.#reference, outcome: this.#outcome, count };
  }

  #cell(index: Map<number, number>, reference: number, outcome: number): number {
    const key = reference * this.#labels.length + outcome;
    const known = index.get(key);
    if (known !== undefined) return known;
    const cell = this.#total.push(0) - 1;
    index.set(key, cell);
    this.#reference.push(reference);
    this.#outcome.push(outcome);
    return cell;
  }
}
