/** Indices of p values, the smallest first. */
export function ascendingOrder(pValues: readonly number[]): number[] {
  return pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
}

/** Adjusts p values one after the other in an order, and gives them back in their own. */
export function adjustInOrder(
  pValues: readonly number[],
  order: readonly number[],
  adjust: (p: number, position: number) => number,
): number[] {
  const adjusted = new Array<number>(pValues.length);
  order.forEach((index, position) => {
    adjusted[index] = adjust(pValues[index]!, position);
  });
  return adjusted;
}
