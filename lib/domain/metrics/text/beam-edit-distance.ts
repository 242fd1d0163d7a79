/** Edits that turn the words of a text into those of the reference, one letter a step. */
export type EditTrace = readonly ('keep' | 'substitute' | 'insert' | 'delete')[];

const beamWidth = 25;
const unreached = 0x3fffffff;
const operations = ['keep', 'substitute', 'insert', 'delete'] as const;
const [keep, substitute, insert, remove] = [0, 1, 2, 3];

/**
 * Word edit distance to one reference that looks only near the diagonal, as tercom does. A text that begins like the one
 * asked before costs only the rest.
 */
export class BeamEditDistance {
  readonly #reference: Int32Array;
  readonly #width: number;
  #words: Int32Array = new Int32Array(0);
  #costs: Int32Array;
  #steps: Uint8Array;

  /** @param reference numbers of words; at least one */
  constructor(reference: Int32Array) {
    this.#reference = reference;
    this.#width = reference.length + 1;
    this.#costs = Int32Array.from({ length: this.#width }, (_, j) => j);
    this.#steps = new Uint8Array(this.#width).fill(insert);
  }

  distance(words: Int32Array): number {
    this.#fill(words);
    return this.#costs[(words.length + 1) * this.#width - 1]!;
  }

  trace(words: Int32Array): EditTrace {
    this.#fill(words);
    const trace: EditTrace[number][] = [];
    for (let i = words.length, j = this.#reference.length; i > 0 || j > 0; ) {
      const step = this.#steps[i * this.#width + j]!;
      trace.push(operations[step]!);
      if (step !== insert) i -= 1;
      if (step !== remove) j -= 1;
    }
    return trace.reverse();
  }

  #fill(words: Int32Array): void {
    let same = 0;
    // The beam depends on the length, so that rows of a text of another length are of no use.
    if (words.length === this.#words.length) {
      while (same < words.length && words[same] === this.#words[same]) same += 1;
      if (same === words.length) return;
    } else {
      const rows = (words.length + 1) * this.#width;
      const [costs, steps] = [new Int32Array(rows), new Uint8Array(rows)];
      costs.set(this.#costs.subarray(0, this.#width));
      steps.set(this.#steps.subarray(0, this.#width));
      this.#costs = costs;
      this.#steps = steps;
    }
    this.#words = Int32Array.from(words);
    // The last row reaches further than the others.
    for (let i = Math.min(same, words.length - 1); i < words.length; i += 1) this.#fillRow(i + 1);
  }

  #fillRow(i: number): void {
    const [costs, steps, width] = [this.#costs, this.#steps, this.#width];
    const ratio = this.#reference.length / this.#words.length;
    const beam = beamWidth < ratio / 2 ? Math.ceil(ratio / 2 + beamWidth) : beamWidth;
    const diagonal = Math.floor(i * ratio);
    const first = Math.max(0, diagonal - beam);
    const end = i === this.#words.length ? width : Math.min(width, diagonal + beam);
    const [row, above] = [i * width, (i - 1) * width];
    costs.fill(unreached, row, row + width);
    for (let j = first; j < end; j += 1) {
      if (j === 0) {
        costs[row] = costs[above]! + 1;
        steps[row] = remove;
        continue;
      }
      const isSame = this.#words[i - 1] === this.#reference[j - 1];
      let cost = costs[above + j - 1]! + (isSame ? 0 : 1);
      let step = isSame ? keep : substitute;
      if (cost > costs[above + j]! + 1) {
        cost = costs[above + j]! + 1;
        step = remove;
      }
      if (cost > costs[row + j - 1]! + 1) {
        cost = costs[row + j - 1]! + 1;
        step = insert;
      }
      costs[row + j] = cost;
      steps[row + j] = step!;
    }
  }
}
