import { sha256 } from '#domain/hash.ts';

/** The first 32 bits of the SHA-256 of a text, unsigned. */
export function hash32(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16);
}

/** Where a cluster stands in its stratum. The seed belongs to the dataset's line: versions order alike. */
export function clusterHash(seed: string, cluster: string): number {
  return hash32(`${seed}\n${cluster}`);
}
