import type { RowColumns, RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import { rocArea } from '#domain/statistics/roc-area.ts';

export interface MulticlassOptions {
  /** `ovr`: each label against all others; `ovo`: each pair of labels, both ways (Hand and Till 2001). */
  readonly compare: 'ovr' | 'ovo';
  /** `weighted`: by how often the labels are the reference. */
  readonly average: 'macro' | 'weighted';
}

/** One area, with which rows were compared, and which make it weigh in a weighted average. */
interface Comparison {
  readonly area: RowsValue;
  readonly isCompared: (row: number) => boolean;
  readonly weighs: (row: number) => boolean;
}

/**
 * The area under the ROC curve for several labels, averaged over comparisons.
 *
 * @param columns index of the reference, then a score per label
 */
export function multiclassRocArea(
  { values: [reference, ...scores], weight }: RowColumns,
  labels: readonly string[],
  { compare, average }: MulticlassOptions,
): RowsValue | Undefined {
  const comparisons: Comparison[] = [];
  for (let label = 0; label < labels.length; label += 1) {
    const isPositive = Uint8Array.from(reference!, (is) => (is === label ? 1 : 0));
    const others =
      compare === 'ovr' ? [null] : labels.flatMap((_, other) => (other === label ? [] : [other]));
    for (const other of others) {
      const isCompared = (row: number) =>
        other === null || reference![row] === label || reference![row] === other;
      const counted = weight.map((w, row) => (isCompared(row) ? w : 0));
      const area = rocArea(isPositive, scores[label]!, counted);
      if ('undefined' in area) return { undefined: `label ${labels[label]} has no rows to compare` };
      const weighs = other === null ? (row: number) => reference![row] === label : isCompared;
      comparisons.push({ area, isCompared, weighs });
    }
  }
  return averaged(comparisons, weight, average);
}

function averaged(
  comparisons: readonly Comparison[],
  weight: Float64Array,
  average: MulticlassOptions['average'],
): RowsValue {
  const weightOf = (takes: (row: number) => boolean) =>
    weight.reduce((sum, w, row) => (takes(row) ? sum + w : sum), 0);
  const total = weightOf(() => true);
  const sizes = comparisons.map(({ weighs }) => (average === 'macro' ? 1 : weightOf(weighs)));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const estimate = comparisons.reduce((sum, { area }, i) => sum + (sizes[i]! / all) * area.estimate, 0);
  const influence = new Float64Array(weight.length);
  comparisons.forEach(({ area, isCompared, weighs }, i) => {
    // An area's own influence is scaled by the weight of the rows that it compares.
    const scale = ((sizes[i]! / all) * total) / weightOf(isCompared);
    for (let row = 0; row < influence.length; row += 1) {
      if (isCompared(row)) influence[row]! += scale * area.influence[row]!;
      // In a weighted average a row also moves what each area weighs.
      if (average === 'weighted' && weighs(row))
        influence[row]! += (total / all) * (area.estimate - estimate);
    }
  });
  return { estimate, influence };
}
