import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { asZ } from '#domain/statistics/sequential/as-z.ts';
import { rootBetween } from '#domain/statistics/sequential/root-between.ts';

/** Half the nodes of Simpson's rule over the region where sampling goes on; crossing probabilities are right to about 1e-8. */
const HALF_NODES = 100;
/** Standard deviations that the region is cut off at. */
const REACH = 9;

interface Nodes {
  readonly at: Float64Array;
  /** Density of the process at each node, times the node's weight in Simpson's rule. */
  readonly mass: Float64Array;
}

/**
 * The score process S(t) = √t Z(t), looked at again and again: normal increments of variance Δt and mean drift x Δt
 * (Armitage, McPherson and Rowe 1969; Jennison and Turnbull 2000, 19.2). Immutable: each look gives the next state.
 */
export class ScoreProcess {
  readonly drift: number;
  /** Share of the information at the last look. */
  readonly share: number;
  /** Worked out when the next look asks: after the last one nobody does. */
  readonly #workOut: (() => Nodes) | null;
  #known: Nodes | null = null;

  /** @param drift expected z value at full information */
  constructor(drift = 0, share = 0, workOut: (() => Nodes) | null = null) {
    this.drift = drift;
    this.share = share;
    this.#workOut = workOut;
  }

  /** null: no look yet. */
  get #nodes(): Nodes | null {
    this.#known ??= this.#workOut?.() ?? null;
    return this.#known;
  }

  /** Chance to be at the next look at or above a z value, having gone on until now. */
  above(share: number, z: number): number {
    return this.#tail(share, z, 1);
  }

  /** Chance to be at the next look at or below a z value, having gone on until now. */
  below(share: number, z: number): number {
    return this.#tail(share, z, -1);
  }

  /** The z value that the next look lies at or above with this chance; ∞ for none. */
  upperBound(share: number, chance: number): number {
    return this.#bound((z) => this.above(share, z), chance, this.drift * Math.sqrt(share));
  }

  /** The z value that the next look lies at or below with this chance; −∞ for none. */
  lowerBound(share: number, chance: number): number {
    return -this.#bound((z) => this.below(share, -z), chance, -this.drift * Math.sqrt(share));
  }

  /** The process of those that go on: whose z value at the look lies between the bounds. */
  goOn(share: number, lower: number, upper: number): ScoreProcess {
    return new ScoreProcess(this.drift, share, () => this.#between(share, lower, upper));
  }

  /**
   * The same process under another drift, whose densities differ by the likelihood ratio exp(θ s − θ² t / 2) (Jennison and
   * Turnbull 2000, 19.2): no integral has to be taken again.
   */
  tilted(drift: number): ScoreProcess {
    return new ScoreProcess(
      drift,
      this.share,
      this.#workOut === null ? null : () => this.#tiltedNodes(drift - this.drift, drift + this.drift),
    );
  }

  #tiltedNodes(difference: number, sum: number): Nodes {
    const { at, mass } = this.#nodes!;
    const ratio = (score: number) => Math.exp(difference * (score - (sum * this.share) / 2));
    return { at, mass: mass.map((weight, i) => weight * ratio(at[i]!)) };
  }

  #between(share: number, lower: number, upper: number): Nodes {
    const root = Math.sqrt(share);
    const centre = this.drift * share;
    const from = Math.max(lower * root, centre - REACH * root);
    const to = Math.min(upper * root, centre + REACH * root);
    const count = 2 * HALF_NODES + 1;
    const at = new Float64Array(count);
    const mass = new Float64Array(count);
    const step = (to - from) / (count - 1);
    for (let i = 0; i < count; i += 1) {
      at[i] = from + i * step;
      const weight = i === 0 || i === count - 1 ? 1 : i % 2 === 1 ? 4 : 2;
      mass[i] = to > from ? (this.#density(share, at[i]!) * weight * step) / 3 : 0;
    }
    return { at, mass };
  }

  #density(share: number, score: number): number {
    const gap = share - this.share;
    const scale = 1 / Math.sqrt(2 * Math.PI * gap);
    const centre = score - this.drift * gap;
    const nodes = this.#nodes;
    if (nodes === null) return scale * Math.exp((-centre * centre) / (2 * gap));
    const { at, mass } = nodes;
    const reach = REACH * Math.sqrt(gap);
    let sum = 0;
    for (let i = 0; i < at.length; i += 1) {
      const distance = at[i]! - centre;
      if (Math.abs(distance) < reach) sum += mass[i]! * Math.exp((-distance * distance) / (2 * gap));
    }
    return scale * sum;
  }

  #tail(share: number, z: number, side: 1 | -1): number {
    if (z === side * Number.POSITIVE_INFINITY) return 0;
    const gap = share - this.share;
    const spread = Math.sqrt(gap);
    const centre = z * Math.sqrt(share) - this.drift * gap;
    const nodes = this.#nodes;
    if (nodes === null) return normalUpperTail((side * centre) / spread);
    const { at, mass } = nodes;
    let sum = 0;
    for (let i = 0; i < at.length; i += 1) {
      const away = (side * (centre - at[i]!)) / spread;
      if (away < REACH) sum += mass[i]! * (away < -REACH ? 1 : normalUpperTail(away));
    }
    return sum;
  }

  /**
   * Sought on the scale of z values, where a tail is nearly a straight line: between the bound of a process that has never
   * stopped, and that of one whose stopped part would all lie beyond.
   */
  #bound(tail: (z: number) => number, chance: number, centre: number): number {
    if (chance <= 1e-14) return Number.POSITIVE_INFINITY;
    const stopped = Math.max(0, 1 - (this.#nodes?.mass.reduce((sum, mass) => sum + mass, 0) ?? 1));
    const low = centre + asZ(chance + stopped) - 1e-6;
    const high = centre + asZ(chance) + 1e-6;
    const wanted = normalUpperQuantile(chance);
    return rootBetween((z) => wanted - asZ(tail(z)), low, high, 1e-10);
  }
}
