import { type SliceSelector, sliceKey } from '#domain/tallies/slice.ts';
import type { SliceAccumulator } from '#domain/tallies/slice-accumulator.ts';

interface Finder {
  readonly dimensions: readonly string[];
  readonly wanted: readonly (string | null)[];
  /** Values of the dimensions, joined, to the slice. */
  readonly slices: Map<string, SliceAccumulator>;
}

/** Finds the slices of a row, and makes each when its first row comes. */
export class SliceFinder {
  readonly #create: (key: string) => SliceAccumulator;
  readonly #finders: readonly Finder[];
  #byKey = new Map<string, SliceAccumulator>();
  readonly #found: SliceAccumulator[] = [];

  constructor(selectors: readonly SliceSelector[], create: (key: string) => SliceAccumulator) {
    this.#create = create;
    this.#finders = selectors
      .map((selector) => {
        const dimensions = Object.keys(selector).sort();
        return { dimensions, wanted: dimensions.map((name) => selector[name] ?? null), slices: new Map() };
      })
      .filter(({ dimensions }) => dimensions.length > 0);
  }

  /** The slices of a row with these values, each once, in a buffer that the next call overwrites. */
  find(values: Readonly<Record<string, string>> | undefined): readonly SliceAccumulator[] {
    this.#found.length = 0;
    if (values === undefined) return this.#found;
    for (const finder of this.#finders) {
      const joined = joinValues(finder, values);
      if (joined === undefined) continue;
      let slice = finder.slices.get(joined);
      if (slice === undefined) {
        slice = this.#open(
          sliceKey(Object.fromEntries(finder.dimensions.map((name) => [name, values[name]!]))),
        );
        finder.slices.set(joined, slice);
      }
      if (!this.#found.includes(slice)) this.#found.push(slice);
    }
    return this.#found;
  }

  /** All slices that had a row, by key, in key order. */
  found(): [string, SliceAccumulator][] {
    return [...this.#byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  reset(): void {
    this.#byKey = new Map();
    for (const { slices } of this.#finders) slices.clear();
  }

  #open(key: string): SliceAccumulator {
    const slice = this.#byKey.get(key) ?? this.#create(key);
    this.#byKey.set(key, slice);
    return slice;
  }
}

function joinValues(
  { dimensions, wanted }: Finder,
  values: Readonly<Record<string, string>>,
): string | undefined {
  let joined: string | undefined;
  for (let i = 0; i < dimensions.length; i += 1) {
    const name = dimensions[i]!;
    if (!Object.hasOwn(values, name)) return undefined;
    const value = values[name]!;
    const want = wanted[i]!;
    if (want !== null && want !== value) return undefined;
    joined = joined === undefined ? value : `${joined}\u0000${value}`;
  }
  return joined;
}
