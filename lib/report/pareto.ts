/**
 * Whether no other point is at least as good in everything and better in something.
 *
 * @param own place among the points.
 * @param points figures of each, turned so that more is better, all of the same length; null: a figure is missing.
 * @returns null where a figure of its own is missing; such points beat nobody.
 */
export function isUnbeaten(own: number, points: readonly (readonly number[] | null)[]): boolean | null {
  const point = points[own];
  if (point == null) return null;
  return !points.some(
    (other) =>
      other !== null && other.every((one, i) => one >= point[i]!) && other.some((one, i) => one > point[i]!),
  );
}
