import type { Problem } from '#workflow/publishing/definition-error.ts';

/** Beyond this share of the rows one cluster rules every average, and blocks are no longer alike. */
const LARGEST_SHARE = 0.05;
/** No more clusters than this can each have more than that share. */
const KEPT = Math.floor(1 / LARGEST_SHARE);

/** The few largest clusters of any number. */
export class LargestClusters {
  #kept: { readonly cluster: string; readonly rows: number }[] = [];

  add(cluster: string, rows: number): void {
    // A row by itself is no group, however small the dataset is.
    if (rows === 1) return;
    if (this.#kept.length === KEPT && rows <= this.#kept.at(-1)!.rows) return;
    this.#kept.push({ cluster, rows });
    this.#kept.sort((a, b) => b.rows - a.rows);
    this.#kept.length = Math.min(this.#kept.length, KEPT);
  }

  /** A warning for each cluster that has too large a share of `total` rows. */
  warnings(total: number, file: string): readonly Problem[] {
    return this.#kept
      .filter(({ rows }) => rows > total * LARGEST_SHARE)
      .map(({ cluster, rows }) => ({
        file,
        field: 'cluster',
        expected: `a cluster to have at most ${LARGEST_SHARE * 100} % of the rows`,
        came: `"${cluster}" with ${rows} of ${total} rows (${((100 * rows) / total).toFixed(1)} %)`,
        advice:
          'Its rows count as one group, so intervals will be wide: take fewer of them, or divide the cluster.',
      }));
  }
}
