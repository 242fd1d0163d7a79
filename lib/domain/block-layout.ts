/** The order and the size of blocks: a stratum and a hash prefix each. */

const ROWS_MIN = 128;
const ROWS_MAX = 2_048;
const BLOCKS_MIN = 16;
/** Beyond this, blocks grow rather than multiply: deciding costs one step a block. */
const BLOCKS_WANTED = 1_024;

/** The position of one block before its rows are read. */
export interface BlockPlace {
  readonly stratum: string;
  /** Length of the hash prefix in bits. */
  readonly bits: number;
  /** The prefix itself, 0 to 2^bits − 1. */
  readonly prefix: number;
}

/**
 * How many bits of a cluster's hash name its block, for a stratum of `rows` rows in a dataset of `total`.
 *
 * A block holds 128 rows or more where the dataset is large enough to have 16 blocks of that size, and at most about
 * 2,048. A dataset has about 1,024 blocks at most until blocks would grow past 2,048 rows.
 */
export function prefixBits(rows: number, total: number): number {
  const share = rows / total;
  const wanted = Math.max(rows / ROWS_MAX, Math.min(rows / ROWS_MIN, BLOCKS_WANTED * share));
  const least = Math.min(rows, Math.ceil(BLOCKS_MIN * share));
  return Math.max(0, Math.ceil(Math.log2(Math.max(1, least))), Math.floor(Math.log2(Math.max(1, wanted))));
}

/**
 * The blocks of a dataset in their order: by where their prefix starts in the hash space, then by stratum. So every prefix
 * of the list is a prefix of each stratum: a smoke test, a wave and a sub-sample are all "read less".
 */
export function layOutBlocks(strata: Readonly<Record<string, number>>): readonly BlockPlace[] {
  const total = Object.values(strata).reduce((sum, rows) => sum + rows, 0);
  const places = Object.entries(strata).flatMap(([stratum, rows]) => {
    const bits = prefixBits(rows, total);
    return Array.from({ length: 2 ** bits }, (_, prefix) => ({ stratum, bits, prefix }));
  });
  return places.sort(
    (a, b) =>
      a.prefix / 2 ** a.bits - b.prefix / 2 ** b.bits ||
      (a.stratum < b.stratum ? -1 : a.stratum > b.stratum ? 1 : 0),
  );
}

/** The prefix of a 32-bit hash, `bits` long. */
export function prefixOf(hash32: number, bits: number): number {
  return bits === 0 ? 0 : hash32 >>> (32 - bits);
}
