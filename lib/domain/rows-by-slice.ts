import { type DatasetIndex, stratumOf } from '#domain/dataset.ts';
import { own } from '#domain/own.ts';

export interface SliceRows {
  readonly dimension: string;
  readonly value: string;
  /** null: the dimension forms no strata, and a release that counted no other ones published the version. */
  readonly rows: number | null;
}

/** Every value of every slice dimension, with its rows: as they were counted at publishing, else as far as the strata tell. */
export function rowsBySlice({
  card,
  sliceValues,
  sliceRows,
  strata,
}: Pick<DatasetIndex, 'card' | 'sliceValues' | 'sliceRows' | 'strata'>): SliceRows[] {
  const counts = new Map<string, number>();
  const nameOf = (dimension: string, value: string) => JSON.stringify([dimension, value]);
  for (const values of combinations(card.stratify, sliceValues)) {
    const rows = strata[stratumOf(values, card.stratify)] ?? 0;
    for (const [dimension, value] of Object.entries(values)) {
      const name = nameOf(dimension, value);
      counts.set(name, (counts.get(name) ?? 0) + rows);
    }
  }
  return Object.entries(sliceValues).flatMap(([dimension, values]) =>
    values.map((value) => ({
      dimension,
      value,
      rows: own(own(sliceRows ?? {}, dimension) ?? {}, value) ?? counts.get(nameOf(dimension, value)) ?? null,
    })),
  );
}

/** Rows without a value of a dimension are in a stratum too, so its values alone need not add up to all rows. */
function combinations(
  dimensions: readonly string[],
  sliceValues: DatasetIndex['sliceValues'],
): Record<string, string>[] {
  return dimensions.reduce<Record<string, string>[]>(
    (sofar, dimension) =>
      sofar.flatMap((values) => [
        values,
        ...(sliceValues[dimension] ?? []).map((value) => ({ ...values, [dimension]: value })),
      ]),
    [{}],
  );
}
