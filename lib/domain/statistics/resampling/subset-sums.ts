/** The sums of all subsets, 2^n of them, ascending: each value merges the sums without it and with it. */
export function subsetSums(values: ArrayLike<number>): Float64Array {
  let sums: Float64Array = Float64Array.of(0);
  for (let i = 0; i < values.length; i += 1) sums = mergedWith(sums, values[i]!);
  return sums;
}

/** The sums of the subsets of each size, each list ascending. */
export function subsetSumsBySize(values: ArrayLike<number>): Float64Array[] {
  let bySize: Float64Array[] = [Float64Array.of(0)];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    bySize = Array.from({ length: bySize.length + 1 }, (_, size) =>
      merged(
        bySize[size] ?? none,
        (bySize[size - 1] ?? none).map((sum) => sum + value),
      ),
    );
  }
  return bySize;
}

/** How many pairs, one of each list, add up to at least a bound. Both ascending. */
export function pairsAtLeast(first: Float64Array, second: Float64Array, bound: number): number {
  let pairs = 0;
  let reached = second.length;
  for (let i = 0; i < first.length; i += 1) {
    while (reached > 0 && first[i]! + second[reached - 1]! >= bound) reached -= 1;
    pairs += second.length - reached;
  }
  return pairs;
}

const none = new Float64Array(0);

function mergedWith(sums: Float64Array, value: number): Float64Array {
  return merged(
    sums,
    sums.map((sum) => sum + value),
  );
}

function merged(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  let a = 0;
  let b = 0;
  for (let i = 0; i < both.length; i += 1) {
    const fromFirst = b >= second.length || (a < first.length && first[a]! <= second[b]!);
    both[i] = fromFirst ? first[a]! : second[b]!;
    if (fromFirst) a += 1;
    else b += 1;
  }
  return both;
}
