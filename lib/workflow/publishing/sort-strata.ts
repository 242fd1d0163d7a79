import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HashSpool } from '#workflow/publishing/hash-spool.ts';
import { LargestClusters } from '#workflow/publishing/largest-clusters.ts';
import { parseSpooledRow, type SpooledRow, sortedRowText } from '#workflow/publishing/spooled-row.ts';

/** The rows of each stratum in the order of their clusters' hashes, in files. */
export interface SortedStrata {
  /** Stratum to its number of rows, by name. */
  readonly rows: Readonly<Record<string, number>>;
  /** Stratum to its file of `sortedRowText` lines. */
  readonly files: ReadonlyMap<string, string>;
  readonly clusters: number;
  readonly largest: LargestClusters;
}

/**
 * Sorts spooled rows by (hash of cluster, cluster, input order), stratum by stratum. A cluster is kept whole: all its rows
 * go to the stratum of the one with the least id, since a text that stands in two strata is still one text.
 */
export async function sortStrata(spool: HashSpool, folder: string): Promise<SortedStrata> {
  const rows = new Map<string, number>();
  const files = new Map<string, string>();
  const largest = new LargestClusters();
  let clusters = 0;
  for await (const bucket of spool.buckets()) {
    const text = new Map<string, string[]>();
    for (const cluster of groupClusters(bucket.map(parseSpooledRow))) {
      const stratum = cluster.reduce((least, row) => (row.id < least.id ? row : least)).stratum;
      const lines = text.get(stratum) ?? [];
      text.set(stratum, lines);
      for (const row of cluster) lines.push(sortedRowText(row));
      clusters += 1;
      largest.add(cluster[0]!.cluster, cluster.length);
      rows.set(stratum, (rows.get(stratum) ?? 0) + cluster.length);
    }
    for (const [stratum, lines] of text) {
      const file = files.get(stratum) ?? join(folder, `stratum-${files.size}`);
      files.set(stratum, file);
      appendFileSync(file, lines.join(''));
    }
  }
  const byName = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return { rows: Object.fromEntries(byName), files, clusters, largest };
}

/** Clusters by (hash, name), each with its rows in input order. */
function groupClusters(rows: readonly SpooledRow[]): SpooledRow[][] {
  const sorted = rows.toSorted(
    (a, b) => a.hash - b.hash || (a.cluster < b.cluster ? -1 : a.cluster > b.cluster ? 1 : 0),
  );
  const clusters: SpooledRow[][] = [];
  for (const row of sorted) {
    const last = clusters.at(-1);
    if (last?.[0]?.cluster === row.cluster) last.push(row);
    else clusters.push([row]);
  }
  return clusters;
}
